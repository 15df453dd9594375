import type { Generated } from "kysely";
import type { Json, JsonValue, Moment, OptionalMoment, WithDefault } from "./columnKinds.ts";

export interface DecisionTable {
  id: Generated<string>;
  model: string;
  field: string;
  raw: string;
  value: string;
  /** Null for the whole territory. */
  organization_id: string | null;
  person_id: string | null;
  author: string;
  at: Moment;
  dismissed_at: OptionalMoment;
  /** The territory looked at it and left it to its commune. */
  set_aside_at: OptionalMoment;
}

export interface RememberedMappingTable {
  id: Generated<string>;
  model: string;
  fingerprint: string;
  entries: Json<JsonValue>;
  organization_id: string | null;
  person_id: string | null;
  author: string;
  at: Moment;
  dismissed_at: OptionalMoment;
  /** The territory looked at it and left it to its commune. */
  set_aside_at: OptionalMoment;
}

export interface AuditTable {
  id: Generated<number>;
  at: Moment;
  person_id: string | null;
  organization_id: string | null;
  acting: WithDefault<boolean>;
  action: string;
  target_type: WithDefault<string>;
  target_id: WithDefault<string>;
  details: Json<JsonValue>;
}

export interface ApiTokenTable {
  id: Generated<string>;
  organization_id: string;
  name: string;
  token_hash: string;
  scopes: string[];
  created_by: string | null;
  created_at: Moment;
  last_used_at: OptionalMoment;
  expires_at: OptionalMoment;
  revoked_at: OptionalMoment;
}

export interface OutboxMailTable {
  id: Generated<string>;
  recipient: string;
  subject: string;
  text: string;
  html: string;
  at: Moment;
}

/** A download built once for a revision. */
export interface ExportFileTable {
  model: string;
  /** "" for the whole territory. */
  insee: string;
  format: string;
  revision_id: number;
  file_key: string;
  size: number;
  built_at: Moment;
}

/** How much is read, by day; nothing of who reads. */
export interface ReadingTable {
  day: string;
  model: string;
  insee: string;
  kind: "page" | "download" | "api" | "embed";
  count: number;
}
