import type { Actor } from "../../domain/access/actor.ts";

/** The department that a contributor works for in an organisation; null for whoever works for the whole of it. */
export function ownDepartment({ memberships }: Actor, organizationId: string): string | null {
  const own = memberships.find((one) => one.organizationId === organizationId);
  return own?.role === "contributor" ? (own.department ?? "") : null;
}
