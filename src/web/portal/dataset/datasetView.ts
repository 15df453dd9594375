import type { Field } from "../../../domain/model/field.ts";
import type { Extent } from "../../../domain/geo/extent.ts";
import type { MapMark } from "../../../domain/presentation/gatherMarks.ts";
import { joinMarks } from "../../../domain/presentation/joinMarks.ts";
import { namingField } from "../../../domain/presentation/namingField.ts";
import { commonExtent, frameScale, mapFrame, type MapFrame } from "../../../domain/presentation/mapFrame.ts";
import { type PortalDatasetTexts, portalDatasetTexts } from "../../../messages/web/portalDataset.ts";
import {
  browseDataset,
  type DatasetPage,
  type PortalRecord,
} from "../../../services/portal/browseDataset.ts";
import { listFileSizes } from "../../../services/portal/listFileSizes.ts";
import type { Outlines } from "../../../services/portal/outlines.ts";
import type { PortalCommune, PortalDataset } from "../../../services/portal/portalTerritory.ts";
import { type DatasetFigures, readDatasetFigures } from "../../../services/portal/readDatasetFigures.ts";
import { readMap } from "../../../services/portal/readMap.ts";
import { readOutlines } from "../../../services/portal/readOutlines.ts";
import { type ListedRevision, readRevisions } from "../../../services/portal/readRevisions.ts";
import type { PortalVisit } from "../http/portalVisit.ts";
import { type DatasetChoice, readChoice } from "./readChoice.ts";

/** Everything the page of a dataset tells. */
export interface DatasetView {
  readonly visit: PortalVisit;
  readonly texts: PortalDatasetTexts;
  readonly dataset: PortalDataset;
  readonly asked: DatasetChoice;
  /** The commune whose part alone is shown. */
  readonly commune: PortalCommune | null;
  readonly figures: DatasetFigures;
  readonly page: DatasetPage;
  readonly map: { readonly frame: MapFrame; readonly marks: readonly MapMark[] } | null;
  readonly revisions: readonly ListedRevision[];
  readonly outlines: Outlines;
  /** Bytes by format, of the files that are already built. */
  readonly sizes: ReadonlyMap<string, number>;
}

export const MAP_SIZE = { width: 840, height: 640 } as const;

/** Reads what the page of a published dataset tells for this address. */
export async function readDatasetView(visit: PortalVisit, dataset: PortalDataset): Promise<DatasetView> {
  const { platform, territory, parameters, language } = visit;
  const { model } = dataset;
  const asked = readChoice(model, parameters, new Set(territory.communes.map(({ insee }) => insee)));
  const { choice } = asked;
  const figures = await readDatasetFigures(platform, dataset, choice.commune);
  const outlines = await readOutlines(platform, territory);
  return {
    visit,
    texts: portalDatasetTexts(language),
    dataset,
    asked,
    commune: territory.communes.find(({ insee }) => insee === choice.commune) ?? null,
    figures,
    page: await browseDataset(platform, dataset, choice, asked),
    map: await drawnMap(visit, dataset, { asked, extent: figures.measure.extent, outlines }),
    revisions: await readRevisions(platform, {
      model: model.name,
      limit: 5,
      organizationId: ownerOf(dataset, choice.commune),
    }),
    outlines,
    sizes: await listFileSizes(platform, dataset, choice.commune),
  };
}

/** The organisation whose INSEE code this is, where it publishes. */
function ownerOf({ parts }: PortalDataset, insee: string | undefined): string | undefined {
  return insee === undefined
    ? undefined
    : parts.find(({ organization }) => organization.insee === insee)?.organization.id;
}

interface MapSubject {
  readonly asked: DatasetChoice;
  readonly extent: Extent | null;
  readonly outlines: Outlines;
}

async function drawnMap(
  { platform }: PortalVisit,
  dataset: PortalDataset,
  { asked, extent, outlines }: MapSubject,
): Promise<DatasetView["map"]> {
  if (extent === null) return null;
  const town =
    asked.choice.commune === undefined ? null : (outlines.get(asked.choice.commune)?.extent ?? null);
  const frame = mapFrame(commonExtent([extent, town])!, MAP_SIZE);
  const marks = await readMap(platform, dataset, {
    choice: asked.choice,
    extent: frame.extent,
    by: asked.colour,
  });
  return { frame, marks: joinMarks(marks, frameScale(frame)) };
}

/** The name of a record, from the field that names it; null without one. */
export function recordName(
  fields: readonly Field[],
  { values }: Pick<PortalRecord, "values">,
): string | null {
  const naming = namingField({ fields });
  return naming === null ? null : (values[fields.indexOf(naming)] ?? null);
}
