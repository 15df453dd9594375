import { freshness, type FreshnessState } from "../../../domain/dataset/freshness.ts";
import { OTHERS, type SignNumber } from "../../../domain/presentation/categoryOf.ts";
import type { MapMark } from "../../../domain/presentation/gatherMarks.ts";
import { commonExtent, mapFrame, type MapFrame } from "../../../domain/presentation/mapFrame.ts";
import { type PortalPlaceTexts, portalPlaceTexts } from "../../../messages/web/portalPlaces.ts";
import type { Outlines } from "../../../services/portal/outlines.ts";
import type {
  PortalDataset,
  PortalOrganization,
  PortalPart,
  WithdrawnPart,
} from "../../../services/portal/portalTerritory.ts";
import { readDatasetFigures } from "../../../services/portal/readDatasetFigures.ts";
import { readMap } from "../../../services/portal/readMap.ts";
import { readOutlines } from "../../../services/portal/readOutlines.ts";
import { type ListedRevision, readRevisions } from "../../../services/portal/readRevisions.ts";
import type { PortalVisit } from "../http/portalVisit.ts";

/** Whose page it is: a commune, whether it works here or not, or another organisation that publishes. */
export interface PublisherSubject {
  readonly code: string;
  readonly insee: string | null;
  readonly name: string;
  readonly population: number | null;
  readonly organization: PortalOrganization | null;
}

export interface PublishedHere {
  readonly dataset: PortalDataset;
  readonly part: PortalPart;
  readonly freshness: FreshnessState;
}

export interface CommuneLayer {
  readonly dataset: PortalDataset;
  readonly sign: SignNumber;
  readonly located: number;
  /** Whether the map shows it. */
  readonly shown: boolean;
  readonly marks: readonly MapMark[];
}

/** Everything the page of a commune tells. */
export interface CommuneView {
  readonly visit: PortalVisit;
  readonly texts: PortalPlaceTexts;
  readonly subject: PublisherSubject;
  readonly published: readonly PublishedHere[];
  /** Published elsewhere in the territory, or being prepared, and not here. */
  readonly missing: readonly {
    readonly dataset: PortalDataset;
    readonly preparing: boolean;
    readonly withdrawn: WithdrawnPart | null;
  }[];
  readonly records: number;
  readonly frame: MapFrame | null;
  readonly layers: readonly CommuneLayer[];
  readonly revisions: readonly ListedRevision[];
  readonly outlines: Outlines;
}

export const COMMUNE_MAP = { width: 840, height: 640 } as const;

const SIGNS: readonly SignNumber[] = [1, 2, 3, 4, 5, 6, 7];

/** Reads what the page of a commune tells. */
export async function readCommuneView(visit: PortalVisit, subject: PublisherSubject): Promise<CommuneView> {
  const { platform, territory, now, language } = visit;
  const published = territory.datasets.flatMap((dataset) => {
    const part = dataset.parts.find(({ organization }) => organization.code === subject.code);
    if (!part) return [];
    const { state } = freshness(part.metadata.frequency, part.publishedAt, now);
    return [{ dataset, part, freshness: state }];
  });
  const outlines = await readOutlines(platform, territory);
  const { frame, layers } = await readLayers(visit, subject, { published, outlines });
  const here = new Set(published.map(({ dataset }) => dataset));
  return {
    visit,
    texts: portalPlaceTexts(language),
    subject,
    published,
    missing: territory.datasets
      .filter((dataset) => !here.has(dataset) && (dataset.parts.length > 0 || dataset.preparing.length > 0))
      .map((dataset) => ({
        dataset,
        preparing: dataset.preparing.some(({ insee }) => insee === subject.insee),
        withdrawn: dataset.withdrawn.find(({ organization }) => organization.code === subject.code) ?? null,
      })),
    records: published.reduce((sum, { part }) => sum + part.records, 0),
    frame,
    layers,
    revisions: subject.organization
      ? await readRevisions(platform, { organizationId: subject.organization.id, limit: 6 })
      : [],
    outlines,
  };
}

/** The places of every dataset of the commune, each with its own sign. */
async function readLayers(
  { platform, parameters }: PortalVisit,
  { insee }: PublisherSubject,
  { published, outlines }: Pick<CommuneView, "published" | "outlines">,
): Promise<Pick<CommuneView, "frame" | "layers">> {
  if (insee === null) return { frame: null, layers: [] };
  const placed = published.filter(({ dataset }) => dataset.model.geometry !== null);
  const figures = await Promise.all(
    placed.map(({ dataset }) => readDatasetFigures(platform, dataset, insee)),
  );
  const extent = commonExtent([
    outlines.get(insee)?.extent ?? null,
    ...figures.map(({ measure }) => measure.extent),
  ]);
  if (extent === null) return { frame: null, layers: [] };
  const frame = mapFrame(extent, COMMUNE_MAP);
  const asked = parameters.getAll("jeu");
  const layers = placed
    .map(({ dataset }, at) => ({ dataset, located: figures[at]!.measure.located }))
    .filter(({ located }) => located > 0)
    .toSorted((a, b) => b.located - a.located)
    .map(({ dataset, located }, at) => ({
      dataset,
      located,
      sign: SIGNS[at] ?? OTHERS,
      shown: asked.length === 0 || asked.includes(dataset.model.name),
    }));
  const marks = await Promise.all(
    layers.map(({ dataset, shown }) =>
      shown
        ? readMap(platform, dataset, {
            choice: { commune: insee, filters: [] },
            extent: frame.extent,
            by: null,
          })
        : Promise.resolve([]),
    ),
  );
  return { frame, layers: layers.map((layer, at) => ({ ...layer, marks: marks[at]! })) };
}
