import type { OrganizationKind, Role } from "./actor.ts";

/** An organisation, or anything that belongs to it: its workspace, its part of a dataset, its keys. */
export interface OfOrganization {
  readonly organizationId: string;
}

/** A deposit to be made. */
export interface OfDepartment extends OfOrganization {
  /** Null when it is the whole organisation's. */
  readonly department: string | null;
}

export interface DepositSubject extends OfDepartment {
  /** Account that handed it in; null when the account is gone. */
  readonly authorId: string | null;
  /** Account that asked for its publication; null when nobody did. */
  readonly submittedBy: string | null;
}

export interface CampaignSubject {
  /** The organisations asked for data. */
  readonly organizationIds: readonly string[];
}

export interface AccountSubject {
  readonly accountId: string;
}

/** A membership that is offered, changed or ended. */
export interface MembershipSubject extends OfOrganization {
  readonly organizationKind: OrganizationKind;
  readonly role: Role;
}

export interface DecisionSubject {
  /** Null when it holds for the whole territory. */
  readonly organizationId: string | null;
}

/** The subject of what concerns the whole territory. */
export const TERRITORY = null;

export type Territory = typeof TERRITORY;
