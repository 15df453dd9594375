import type { OrganizationKind } from "../access/actor.ts";
import type { Model } from "../model/model.ts";
import { ofPlace } from "./ofPlace.ts";
import { type Frequency, USUAL_FREQUENCY } from "./frequency.ts";

/** The licences that décret 2017-638 names for administrations, by the identifiers that data.gouv.fr gives them. */
export const LICENCES = {
  lov2: "https://www.etalab.gouv.fr/licence-ouverte-open-licence",
  "odc-odbl": "https://opendatacommons.org/licenses/odbl/1-0/",
} as const;

export type Licence = keyof typeof LICENCES;

/** What the metadata sheet of a commune's part of a dataset says, after DCAT-AP. Absent texts are "". */
export interface DatasetMetadata {
  readonly title: string;
  readonly description: string;
  readonly licence: Licence;
  /** `dct:accrualPeriodicity`. */
  readonly frequency: Frequency;
  /** `dcat:contactPoint`: a service, never a person. */
  readonly contactName: string;
  readonly contactEmail: string;
  /** `dct:temporal`: days, ISO 8601; the end is "" while the data go on. */
  readonly temporalStart: string;
  readonly temporalEnd: string;
  /** `dct:spatial`: the INSEE code of the commune, or the SIREN of the territory. */
  readonly spatial: string;
  readonly keywords: readonly string[];
  /** What helps to use the data: how they are collected, what they leave out. */
  readonly documentation: string;
}

export interface PublishingOrganization {
  readonly kind: OrganizationKind;
  readonly name: string;
  readonly siren: string;
  readonly insee: string | null;
  readonly contactEmail: string | null;
}

/** The sheet as far as the model and the organisation already say it; a person completes it. */
export function prefillMetadata(model: Model, organization: PublishingOrganization): DatasetMetadata {
  return {
    title: `${model.title} ${ofPlace(organization.name)}`,
    description: model.description,
    licence: "lov2",
    frequency: USUAL_FREQUENCY,
    contactName: organization.name,
    contactEmail: organization.contactEmail ?? "",
    temporalStart: "",
    temporalEnd: "",
    spatial: organization.insee ?? organization.siren,
    keywords: model.catalogue.keywords,
    documentation: "",
  };
}
