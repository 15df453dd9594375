import { changeOrganization, type StoredOrganization } from "../../db/organizations/organizations.ts";
import { storableText } from "../../db/storableText.ts";
import { isAccent } from "../../domain/accent/accent.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { assertCan } from "../../domain/access/can.ts";
import { Problem, type ProblemDetail } from "../../domain/problem/problem.ts";
import { recordAudit } from "../audit/recordAudit.ts";
import type { Platform } from "../platform.ts";
import { readAddress } from "../signIn/emailAddress.ts";
import { storedName } from "./storedName.ts";

/** What an organisation says of itself, as it was typed. */
export interface OrganizationSettings {
  readonly name: string;
  readonly introduction: string;
  /** "" for none. */
  readonly website: string;
  /** `#rrggbb`; "" for the metropolis's. */
  readonly accent: string;
  /** "" for none. */
  readonly contactEmail: string;
  /** Publishing asks for a second person. */
  readonly approval: boolean;
  /** Key of a stored image; null for none. */
  readonly logoKey: string | null;
}

/** Longest introduction, in characters. */
const LONGEST_INTRODUCTION = 2000;

function readWebsite(typed: string): string | null {
  try {
    const url = new URL(typed.trim());
    return /^https?:$/.test(url.protocol) && url.username === "" ? url.href : null;
  } catch {
    return null;
  }
}

/**
 * Changes what an organisation shows and how it publishes. Throws `request.invalid` with a detail per field (`name`, `website`,
 * `accent`, `email`), and what rights refuse.
 */
export async function changeSettings(
  platform: Pick<Platform, "database" | "clock">,
  actor: Actor,
  organization: Pick<StoredOrganization, "id" | "kind">,
  typed: OrganizationSettings,
): Promise<void> {
  assertCan(actor, "edit-organization", { organizationId: organization.id });
  const name = storedName(typed.name);
  const website = typed.website.trim() === "" ? null : readWebsite(typed.website);
  const email = typed.contactEmail.trim() === "" ? null : readAddress(typed.contactEmail);
  const wrong: ProblemDetail[] = [];
  const check = (right: boolean, at: string) => right || wrong.push({ at, code: "request.invalid" });
  check(name !== "", "name");
  check(website !== null || typed.website.trim() === "", "website");
  check(typed.accent === "" ? organization.kind !== "metropolis" : isAccent(typed.accent), "accent");
  check(email !== null || typed.contactEmail.trim() === "", "email");
  if (wrong.length > 0) throw new Problem("request.invalid", { parameter: wrong[0]!.at }, { details: wrong });
  await changeOrganization(platform.database.query, organization.id, {
    name,
    introduction: storableText(typed.introduction).trim().slice(0, LONGEST_INTRODUCTION),
    website,
    accent: typed.accent === "" ? null : typed.accent.toLowerCase(),
    contact_email: email,
    approval: typed.approval,
    logo_key: typed.logoKey,
  });
  await recordAudit(platform, { actor, organizationId: organization.id, action: "organization.changed" });
}
