import { type DatasetMeasure, sumFigures, type ValueCount } from "../../db/figures/sumFigures.ts";
import { datasetGrowth } from "../../db/portal/listRevisions.ts";
import type { Field } from "../../domain/model/field.ts";
import type { Platform } from "../platform.ts";
import { BoundedCache } from "../boundedCache.ts";
import { keptFigures } from "./keptFigures.ts";
import type { PortalDataset } from "./portalTerritory.ts";

/** What can be counted of a dataset, for its charts and its quality. */
export interface DatasetFigures {
  readonly measure: DatasetMeasure;
  /** INSEE code → records; null for those that no commune publishes. */
  readonly byCommune: readonly { readonly commune: string | null; readonly count: number }[];
  readonly byValue: readonly { readonly field: Field; readonly counts: readonly ValueCount[] }[];
  readonly byYear: readonly {
    readonly field: Field;
    readonly counts: readonly { readonly year: number; readonly count: number }[];
  }[];
  /** How much was published, day after day of publication. */
  readonly growth: readonly { readonly day: string; readonly records: number; readonly publishers: number }[];
}

const MOST_VALUES = 12;

const caches = new WeakMap<Platform, BoundedCache<DatasetFigures>>();

/** The figures of a dataset, or of one commune's part: worked out once per revision. */
export function readDatasetFigures(
  platform: Platform,
  dataset: PortalDataset,
  commune: string | undefined,
): Promise<DatasetFigures> {
  const cache = caches.get(platform) ?? new BoundedCache<DatasetFigures>(200);
  caches.set(platform, cache);
  const key = `${dataset.model.name} ${dataset.model.version} ${dataset.revision} ${commune ?? ""}`;
  return cache.get(key, () => workOut(platform, dataset, commune));
}

async function workOut(
  platform: Platform,
  dataset: PortalDataset,
  commune: string | undefined,
): Promise<DatasetFigures> {
  const { query } = platform.database;
  const owners = dataset.parts.flatMap(({ organization: { id, insee } }) => (insee === commune ? [id] : []));
  const counted = await keptFigures(platform, dataset);
  const figures = await sumFigures(query, counted, commune === undefined ? null : owners);
  const byValue = counted.values.map(({ field }) => ({
    field,
    counts: (figures.values.get(field.name) ?? []).slice(0, MOST_VALUES),
  }));
  const byYear = counted.times.map(({ field }) => ({ field, counts: figures.years.get(field.name) ?? [] }));
  return {
    measure: figures.measure,
    byCommune: commune === undefined ? figures.byCommune : [],
    byValue: byValue.filter(({ counts }) => counts.some(({ value }) => value !== null)),
    byYear: byYear.filter(({ counts }) => counts.length > 1),
    growth: await datasetGrowth(query, dataset.model.name, owners[0] ?? null),
  };
}
