import type { Actor, Membership } from "./actor.ts";
import type { DepositSubject, OfDepartment } from "./subject.ts";

/** What an actor is towards a subject: the questions that the policy is made of. */

export function isAdministrator({ memberships }: Actor): boolean {
  return memberships.some(({ role }) => role === "administrator");
}

/** A data manager counts for the territory only from the metropolis. */
function isDataManager({ memberships }: Actor): boolean {
  return memberships.some(
    ({ role, organizationKind }) => role === "data-manager" && organizationKind === "metropolis",
  );
}

export function steers(actor: Actor): boolean {
  return isAdministrator(actor) || isDataManager(actor);
}

export function isMember(actor: Actor, organizationId: string | null): boolean {
  return membershipIn(actor, organizationId) !== undefined;
}

function membershipIn({ memberships }: Actor, organizationId: string | null): Membership | undefined {
  return memberships.find((one) => one.organizationId === organizationId);
}

/** Whoever answers for an organisation from inside it. */
export function isResponsible(actor: Actor, organizationId: string | null): boolean {
  const role = membershipIn(actor, organizationId)?.role;
  return role === "referent" || role === "data-manager" || role === "administrator";
}

export function isMetropolitan({ memberships }: Actor): boolean {
  return memberships.some(
    ({ organizationKind, role }) => organizationKind === "metropolis" && role !== "contributor",
  );
}

/** Contributor of the very department; a deposit of the whole organisation is no department's. */
export function contributes(actor: Actor, { organizationId, department }: OfDepartment): boolean {
  const membership = membershipIn(actor, organizationId);
  return membership?.role === "contributor" && department !== null && membership.department === department;
}

/** Anyone inside but the contributors of other departments. */
export function readsDeposit(actor: Actor, deposit: DepositSubject): boolean {
  const membership = membershipIn(actor, deposit.organizationId);
  return membership !== undefined && (membership.role !== "contributor" || contributes(actor, deposit));
}
