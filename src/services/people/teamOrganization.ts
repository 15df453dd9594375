import type { OrganizationKind } from "../../domain/access/actor.ts";

/** The organisation whose people are managed. */
export interface TeamOrganization {
  readonly id: string;
  readonly kind: OrganizationKind;
  readonly name: string;
}
