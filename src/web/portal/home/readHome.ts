import type { DataTheme } from "../../../domain/model/catalogueTerms.ts";
import { rankReadings } from "../../../services/portal/countReading.ts";
import type { Outlines } from "../../../services/portal/outlines.ts";
import type { PortalDataset } from "../../../services/portal/portalTerritory.ts";
import { readOutlines } from "../../../services/portal/readOutlines.ts";
import { type ListedRevision, readRevisions } from "../../../services/portal/readRevisions.ts";
import type { PortalVisit } from "../http/portalVisit.ts";

export interface Home {
  readonly published: readonly PortalDataset[];
  readonly themes: readonly {
    readonly theme: DataTheme | null;
    readonly datasets: readonly PortalDataset[];
  }[];
  /** The datasets updated last, each with its latest publication. */
  readonly latest: readonly { readonly dataset: PortalDataset; readonly revision: ListedRevision }[];
  readonly mostRead: readonly { readonly dataset: PortalDataset; readonly count: number }[];
  /** INSEE code → how many datasets the commune publishes. */
  readonly counts: ReadonlyMap<string, number>;
  readonly updatesInWeek: number;
  readonly outlines: Outlines;
}

const WEEK = 7 * 86_400_000;
const LATEST = 6;
/** How many of the most read are told. */
export const RANKED = 4;

/** How many datasets each commune publishes, by INSEE code. */
export function countPublished(datasets: readonly PortalDataset[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { parts } of datasets)
    for (const { organization } of parts)
      counts.set(organization.code, (counts.get(organization.code) ?? 0) + 1);
  return counts;
}

/** The datasets of each theme, the fullest theme first. */
function byTheme(datasets: readonly PortalDataset[]): Home["themes"] {
  const themes = new Map<DataTheme | null, PortalDataset[]>();
  for (const dataset of datasets) {
    const { theme } = dataset.model.catalogue;
    themes.set(theme, [...(themes.get(theme) ?? []), dataset]);
  }
  return Array.from(themes, ([theme, list]) => ({ theme, datasets: list })).sort(
    (a, b) => b.datasets.length - a.datasets.length,
  );
}

/** All that the home page tells. */
export async function readHome({ platform, territory, now }: PortalVisit): Promise<Home> {
  const published = territory.datasets.filter(({ parts }) => parts.length > 0);
  const byName = new Map(published.map((dataset) => [dataset.model.name, dataset]));
  const updated = published
    .toSorted((a, b) => b.updatedAt!.getTime() - a.updatedAt!.getTime())
    .slice(0, LATEST);
  const revisions = await Promise.all(
    updated.map(({ model }) => readRevisions(platform, { model: model.name, limit: 1 })),
  );
  const recent = await readRevisions(platform, { limit: 500 });
  const ranking = await rankReadings(platform, RANKED);
  return {
    published,
    themes: byTheme(published),
    latest: updated.map((dataset, at) => ({ dataset, revision: revisions[at]![0]! })),
    mostRead: ranking.flatMap(({ model, count }) => {
      const dataset = byName.get(model);
      return dataset ? [{ dataset, count }] : [];
    }),
    counts: countPublished(published),
    updatesInWeek: recent.filter(({ publishedAt }) => now.getTime() - publishedAt.getTime() < WEEK).length,
    outlines: await readOutlines(platform, territory),
  };
}
