import type { Generated } from "kysely";
import type { Json, JsonValue, Moment, OptionalMoment, WithDefault, Optional } from "./columnKinds.ts";

/** Whoever publishes or runs the platform. */
export interface OrganizationTable {
  id: Generated<string>;
  kind: "metropolis" | "commune" | "partner";
  name: string;
  siren: string;
  insee: string | null;
  accent: Optional<string>;
  introduction: WithDefault<string>;
  website: Optional<string>;
  logo_key: Optional<string>;
  contact_email: Optional<string>;
  /** Publishing asks for a second person of the organisation. */
  approval: WithDefault<boolean>;
  created_at: Moment;
}

export interface SettingTable {
  key: string;
  value: Json<JsonValue>;
}

export interface PersonTable {
  id: Generated<string>;
  email: string;
  name: WithDefault<string>;
  email_verified: WithDefault<boolean>;
  image: Optional<string>;
  language: WithDefault<"fr" | "en">;
  disabled_at: OptionalMoment;
  /** The organisation served last. */
  last_organization_id: Optional<string>;
  created_at: Moment;
  updated_at: Moment;
}

export interface MembershipTable {
  person_id: string;
  organization_id: string;
  role: "administrator" | "data-manager" | "referent" | "contributor" | "reader";
  department: Optional<string>;
  created_at: Moment;
}

export interface InvitationTable {
  id: Generated<string>;
  token_hash: string;
  email: string;
  organization_id: string;
  role: MembershipTable["role"];
  department: Optional<string>;
  invited_by: string | null;
  created_at: Moment;
  expires_at: Moment;
  accepted_at: OptionalMoment;
  revoked_at: OptionalMoment;
}

export interface ModelVersionTable {
  model: string;
  version: string;
  /** The schema's own text: the order of its properties counts. */
  schema: string;
  status: string;
  current: WithDefault<boolean>;
  created_at: Moment;
}

export interface CampaignTable {
  id: Generated<string>;
  model: string;
  title: string;
  note: WithDefault<string>;
  opens_on: string;
  deadline: string;
  created_by: string | null;
  created_at: Moment;
  closed_at: OptionalMoment;
}

export interface CampaignCommuneTable {
  campaign_id: string;
  organization_id: string;
}
