import type { Actor } from "./actor.ts";
import {
  contributes,
  isAdministrator,
  isMember,
  isMetropolitan,
  isResponsible,
  readsDeposit,
  steers,
} from "./standing.ts";
import type {
  AccountSubject,
  CampaignSubject,
  DecisionSubject,
  DepositSubject,
  MembershipSubject,
  OfDepartment,
  OfOrganization,
  Territory,
} from "./subject.ts";

/** Every action of the platform that asks for a right, and what it is done to. */
export interface ActionSubjects {
  "open-workspace": Territory;
  "read-organization": OfOrganization;
  "edit-organization": OfOrganization;
  "act-for": OfOrganization;
  "see-members": OfOrganization;
  invite: MembershipSubject;
  "manage-member": MembershipSubject;
  "see-organization-audit": OfOrganization;
  "manage-tokens": OfOrganization;

  "read-dataset": OfOrganization;
  "read-internal-fields": OfOrganization;
  "edit-records": OfOrganization;
  "edit-metadata": OfOrganization;
  "withdraw-dataset": OfOrganization;
  "restore-revision": OfOrganization;
  "handle-reports": OfOrganization;

  "create-deposit": OfDepartment;
  "read-deposit": DepositSubject;
  "review-deposit": DepositSubject;
  "abandon-deposit": DepositSubject;
  "ask-publication": DepositSubject;
  publish: DepositSubject;
  "approve-publication": DepositSubject;

  "read-campaign": CampaignSubject;
  "manage-campaigns": Territory;
  "read-cockpit": Territory;
  "promote-decision": DecisionSubject;
  "read-decision": DecisionSubject;
  "dismiss-decision": DecisionSubject;
  "manage-models": Territory;
  "manage-organizations": Territory;
  "manage-territory": Territory;
  "moderate-reuses": Territory;
  "see-audit": Territory;
  "manage-platform": Territory;
  "read-account": AccountSubject;
  "edit-account": AccountSubject;
  "close-account": AccountSubject;
}

export type Action = keyof ActionSubjects;

type Policy = { readonly [A in Action]: (actor: Actor, subject: ActionSubjects[A]) => boolean };

const everySteerer = (actor: Actor): boolean => steers(actor);
const member = (actor: Actor, { organizationId }: OfOrganization): boolean =>
  isMember(actor, organizationId) || steers(actor);
const responsible = (actor: Actor, { organizationId }: OfOrganization): boolean =>
  isResponsible(actor, organizationId) || steers(actor);
const works = (actor: Actor, subject: OfDepartment): boolean =>
  responsible(actor, subject) || contributes(actor, subject);
const self = (actor: Actor, { accountId }: AccountSubject): boolean =>
  actor.accountId === accountId || isAdministrator(actor);

/** Nobody gives more than they have: only administrators make administrators, and data managers work for the metropolis. */
function grants(actor: Actor, { organizationId, organizationKind, role }: MembershipSubject): boolean {
  if (role === "administrator") return isAdministrator(actor);
  if (role === "data-manager") return organizationKind === "metropolis" && steers(actor);
  return responsible(actor, { organizationId });
}

/** Who may do what: the one table of rights. The metropolis acts for a commune only through the rows that say `steers`. */
export const POLICY: Policy = {
  "open-workspace": ({ memberships }) => memberships.length > 0,
  "read-organization": member,
  "edit-organization": responsible,
  "act-for": (actor, { organizationId }) => steers(actor) && !isMember(actor, organizationId),
  "see-members": member,
  invite: grants,
  "manage-member": grants,
  "see-organization-audit": responsible,
  // A key outlives the visit of whoever made it: only the organisation's own, and administrators.
  "manage-tokens": (actor, { organizationId }) =>
    isResponsible(actor, organizationId) || isAdministrator(actor),

  "read-dataset": member,
  "read-internal-fields": member,
  "edit-records": responsible,
  "edit-metadata": responsible,
  "withdraw-dataset": responsible,
  "restore-revision": responsible,
  "handle-reports": responsible,

  "create-deposit": works,
  "read-deposit": (actor, deposit) => readsDeposit(actor, deposit) || steers(actor),
  "review-deposit": works,
  "abandon-deposit": works,
  "ask-publication": works,
  publish: responsible,
  // The second pair of eyes is inside the organisation, and is not the first.
  "approve-publication": (actor, { organizationId, submittedBy }) =>
    isResponsible(actor, organizationId) && actor.accountId !== submittedBy,

  "read-campaign": (actor, { organizationIds }) =>
    steers(actor) || isMetropolitan(actor) || organizationIds.some((id) => isMember(actor, id)),
  "manage-campaigns": everySteerer,
  "read-cockpit": (actor) => steers(actor) || isMetropolitan(actor),
  "promote-decision": everySteerer,
  "read-decision": (actor, { organizationId }) =>
    organizationId === null ? actor.memberships.length > 0 : isMember(actor, organizationId) || steers(actor),
  "dismiss-decision": (actor, { organizationId }) => steers(actor) || isResponsible(actor, organizationId),
  "manage-models": everySteerer,
  "manage-organizations": everySteerer,
  "manage-territory": everySteerer,
  "moderate-reuses": everySteerer,
  "see-audit": everySteerer,
  "manage-platform": isAdministrator,
  "read-account": self,
  "edit-account": self,
  "close-account": self,
};

export const ACTIONS = Object.keys(POLICY) as readonly Action[];
