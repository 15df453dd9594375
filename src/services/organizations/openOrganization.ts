import { findOrganization, type StoredOrganization } from "../../db/organizations/organizations.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { actingFor, assertCan } from "../../domain/access/can.ts";
import { Problem } from "../../domain/problem/problem.ts";
import type { Platform } from "../platform.ts";
import { typesetWords } from "../../messages/typesetWords.ts";

export type Organization = StoredOrganization;

/** An organisation as a signed-in person has it before them. */
export interface OpenOrganization {
  readonly organization: Organization;
  /** INSEE code, or SIREN where there is none: what its addresses are made of. */
  readonly code: string;
  /** The metropolis works for the commune: said on every page. */
  readonly acting: boolean;
}

/** The code that stands for an organisation in addresses. */
export function organizationCode({ insee, siren }: Pick<StoredOrganization, "insee" | "siren">): string {
  return insee ?? siren;
}

/** Opens an organisation's workspace. Throws `session.required` for nobody, `organization.unknown` for whoever may not see it. */
export async function openOrganization(
  { database }: Platform,
  actor: Actor | null,
  code: string,
): Promise<OpenOrganization> {
  if (actor === null) throw new Problem("session.required");
  const organization = await findOrganization(database.query, code);
  if (!organization) throw new Problem("organization.unknown");
  assertCan(actor, "read-organization", { organizationId: organization.id });
  return {
    organization: { ...organization, name: typesetWords(organization.name) },
    code: organizationCode(organization),
    acting: actingFor(actor, organization.id),
  };
}
