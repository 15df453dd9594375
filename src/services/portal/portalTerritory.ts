import type { OrganizationKind } from "../../domain/access/actor.ts";
import type { DatasetMetadata } from "../../domain/dataset/datasetMetadata.ts";
import type { Model } from "../../domain/model/model.ts";

/** An organisation as anyone may know it. */
export interface PortalOrganization {
  readonly id: string;
  readonly kind: OrganizationKind;
  readonly name: string;
  /** INSEE code, or SIREN where there is none: what its addresses are made of. */
  readonly code: string;
  readonly siren: string;
  readonly insee: string | null;
  /** `#rrggbb` */
  readonly accent: string | null;
  readonly introduction: string;
  readonly website: string | null;
  readonly logoKey: string | null;
  readonly contactEmail: string | null;
}

/** A member commune, whether it works here yet or not. */
export interface PortalCommune {
  readonly insee: string;
  readonly name: string;
  readonly population: number | null;
  readonly postcodes: readonly string[];
  readonly organization: PortalOrganization | null;
}

/** What an organisation publishes of a dataset. */
export interface PortalPart {
  readonly organization: PortalOrganization;
  readonly records: number;
  readonly revision: number;
  readonly publishedAt: Date;
  readonly firstPublishedAt: Date;
  readonly metadata: DatasetMetadata;
}

/** A part that its organisation took back. */
export interface WithdrawnPart {
  readonly organization: PortalOrganization;
  readonly at: Date;
  readonly why: string;
}

/** A dataset: what all organisations publish of one model. */
export interface PortalDataset {
  /** Without its internal fields. */
  readonly model: Model;
  /** By the organisation's name, the metropolis first. */
  readonly parts: readonly PortalPart[];
  readonly withdrawn: readonly WithdrawnPart[];
  /** Communes that prepare their part, none of which they publish. */
  readonly preparing: readonly PortalCommune[];
  readonly records: number;
  /** The latest publication of any of its parts; 0 and null when nothing is published. */
  readonly revision: number;
  readonly updatedAt: Date | null;
}

/** Everything small that the public pages tell, as it stands at one state of the database. */
export interface PortalTerritory {
  /** Changes whenever something here does. */
  readonly state: string;
  readonly metropolis: PortalOrganization | null;
  /** « Métropole de Lyon » */
  readonly name: string;
  readonly organizations: readonly PortalOrganization[];
  /** Every member commune, by name. */
  readonly communes: readonly PortalCommune[];
  /** One per model, in the order they are shown. */
  readonly datasets: readonly PortalDataset[];
  readonly modifiedAt: Date;
}

/** The communes that publish something of a dataset, or of any. */
export function publishingCommunes(
  { communes }: PortalTerritory,
  parts: readonly PortalPart[],
): PortalCommune[] {
  const codes = new Set(parts.map(({ organization }) => organization.code));
  return communes.filter(({ insee }) => codes.has(insee));
}
