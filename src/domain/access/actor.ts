import type { Action } from "./policy.ts";

export const ROLES = ["administrator", "data-manager", "referent", "contributor", "reader"] as const;

/**
 * Administrator: the whole platform. Data manager: the territory, from the metropolis. Référent: everything in their own
 * organisation. Contributor: the deposits of their own department there, short of publishing. Reader: reads, changes nothing.
 */
export type Role = (typeof ROLES)[number];

export type OrganizationKind = "metropolis" | "commune" | "partner";

export interface Membership {
  readonly organizationId: string;
  readonly organizationKind: OrganizationKind;
  readonly role: Role;
  /** A contributor's department; null for the others. */
  readonly department: string | null;
}

/** Who asks: a signed-in account, or an access key of an organisation. Nobody in particular has no membership. */
export interface Actor {
  readonly accountId: string;
  readonly name: string;
  readonly email?: string;
  readonly memberships: readonly Membership[];
  /** An access key does only these; absent for a person. */
  readonly onlyActions?: readonly Action[];
}
