import type { Gazetteer } from "../../domain/commune/gazetteer.ts";
import type {
  PortalCommune,
  PortalDataset,
  PortalPart,
  PortalTerritory,
  WithdrawnPart,
} from "../portal/portalTerritory.ts";

/** What an address asks to show: a dataset, whole or of one commune, and whether there is anything to show of it. */
export type EmbedSubject =
  | { readonly state: "unknown-dataset" }
  | { readonly state: "unknown-commune"; readonly dataset: PortalDataset }
  | {
      readonly state: "withdrawn";
      readonly dataset: PortalDataset;
      readonly withdrawn: readonly WithdrawnPart[];
    }
  /** Nobody publishes it yet, or this commune does not. */
  | { readonly state: "silent"; readonly dataset: PortalDataset; readonly commune: PortalCommune | null }
  | PublishedSubject;

export interface PublishedSubject {
  readonly state: "published";
  readonly dataset: PortalDataset;
  /** Null for the whole territory. */
  readonly commune: PortalCommune | null;
  /** Those whose records are shown. */
  readonly parts: readonly PortalPart[];
}

interface Asked {
  readonly model: string;
  /** INSEE code, a former one leads to today's commune; null for the whole territory. */
  readonly commune: string | null;
}

/** Finds what an address asks to show. */
export function findSubject(
  { datasets, communes }: PortalTerritory,
  gazetteer: Gazetteer,
  asked: Asked,
): EmbedSubject {
  const dataset = datasets.find(({ model }) => model.name === asked.model);
  if (!dataset) return { state: "unknown-dataset" };
  const member = (code: string | undefined): PortalCommune | undefined =>
    communes.find(({ insee }) => insee === code);
  const commune =
    asked.commune === null ? null : (member(asked.commune) ?? member(gazetteer.current(asked.commune)?.code));
  if (commune === undefined) return { state: "unknown-commune", dataset };
  const isAsked = ({ organization }: PortalPart | WithdrawnPart): boolean =>
    commune === null || organization.insee === commune.insee;
  const parts = dataset.parts.filter(isAsked);
  if (parts.length > 0) return { state: "published", dataset, commune, parts };
  const withdrawn = dataset.withdrawn.filter(isAsked);
  if (withdrawn.length > 0) return { state: "withdrawn", dataset, withdrawn };
  return { state: "silent", dataset, commune };
}
