import type { ProblemCode } from "../problem/problems.ts";
import { Problem } from "../problem/problem.ts";
import type { Actor } from "./actor.ts";
import { type Action, type ActionSubjects, POLICY } from "./policy.ts";
import { isMember, steers } from "./standing.ts";

/** Whether the actor may do this to that. An access key does only what it was made for. */
export function can<A extends Action>(actor: Actor, action: A, subject: ActionSubjects[A]): boolean {
  if (actor.onlyActions !== undefined && !actor.onlyActions.includes(action)) return false;
  return POLICY[action](actor, subject);
}

/** What one must be allowed to read to know that the subject exists, and what is said to whoever may not. */
interface Veil {
  readonly reading: Action;
  readonly unknown: ProblemCode;
}

const ORGANIZATION: Veil = { reading: "read-organization", unknown: "organization.unknown" };
const DATASET: Veil = { reading: "read-dataset", unknown: "dataset.unknown" };
const DEPOSIT: Veil = { reading: "read-deposit", unknown: "deposit.unknown" };
const DECISION: Veil = { reading: "read-decision", unknown: "decision.unknown" };
const ACCOUNT: Veil = { reading: "read-account", unknown: "account.unknown" };
const CAMPAIGN: Veil = { reading: "read-campaign", unknown: "campaign.unknown" };
const WORKSPACE: Veil = { reading: "open-workspace", unknown: "request.page-unknown" };

const VEILS: Readonly<Record<Action, Veil>> = {
  "open-workspace": WORKSPACE,
  "read-organization": ORGANIZATION,
  "edit-organization": ORGANIZATION,
  "act-for": ORGANIZATION,
  "see-members": ORGANIZATION,
  invite: ORGANIZATION,
  "manage-member": ORGANIZATION,
  "see-organization-audit": ORGANIZATION,
  "manage-tokens": ORGANIZATION,
  "read-dataset": DATASET,
  "read-internal-fields": DATASET,
  "edit-records": DATASET,
  "edit-metadata": DATASET,
  "withdraw-dataset": DATASET,
  "restore-revision": DATASET,
  "handle-reports": DATASET,
  "create-deposit": ORGANIZATION,
  "read-deposit": DEPOSIT,
  "review-deposit": DEPOSIT,
  "abandon-deposit": DEPOSIT,
  "ask-publication": DEPOSIT,
  publish: DEPOSIT,
  "approve-publication": DEPOSIT,
  "read-campaign": CAMPAIGN,
  "manage-campaigns": WORKSPACE,
  "read-cockpit": WORKSPACE,
  "read-decision": DECISION,
  "promote-decision": DECISION,
  "dismiss-decision": DECISION,
  "manage-models": WORKSPACE,
  "manage-organizations": WORKSPACE,
  "manage-territory": WORKSPACE,
  "moderate-reuses": WORKSPACE,
  "see-audit": WORKSPACE,
  "manage-platform": WORKSPACE,
  "read-account": ACCOUNT,
  "edit-account": ACCOUNT,
  "close-account": ACCOUNT,
};

/**
 * Throws unless the actor may. Whoever may not even read the subject is told that it does not exist; others are told that
 * their role does not allow it, or that an own request needs somebody else.
 */
export function assertCan<A extends Action>(actor: Actor, action: A, subject: ActionSubjects[A]): void {
  if (can(actor, action, subject)) return;
  const { reading, unknown } = VEILS[action];
  // A veil reads the same subject as the action it covers; TypeScript cannot follow the table.
  const reads = POLICY[reading] as (who: Actor, what: ActionSubjects[A]) => boolean;
  if (!reads(actor, subject)) throw new Problem(unknown);
  if (actor.onlyActions !== undefined && !actor.onlyActions.includes(action))
    throw new Problem("token.scope");
  const own = action === "approve-publication" && isOwnRequest(actor, subject);
  throw new Problem(own ? "access.own-approval" : "access.forbidden");
}

function isOwnRequest({ accountId }: Actor, subject: unknown): boolean {
  return (subject as { submittedBy?: string | null } | null)?.submittedBy === accountId;
}

/**
 * True when the data manager or an administrator works in an organisation that is not theirs: it is then said on the
 * screen, shown to the organisation and kept in the audit log.
 */
export function actingFor(actor: Actor, organizationId: string): boolean {
  return steers(actor) && !isMember(actor, organizationId);
}
