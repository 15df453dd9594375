import { datasetGrowth } from "../../db/portal/listRevisions.ts";
import {
  countByCommune,
  countByYear,
  countValues,
  type DatasetMeasure,
  measureDataset,
  type ValueCount,
} from "../../db/portal/measureDataset.ts";
import type { Field } from "../../domain/model/field.ts";
import { chartFields } from "../../domain/presentation/chartFields.ts";
import type { Platform } from "../platform.ts";
import { BoundedCache } from "./boundedCache.ts";
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
  { database: { query }, models }: Platform,
  { model, parts }: PortalDataset,
  commune: string | undefined,
): Promise<DatasetFigures> {
  const table = models.table(model.name);
  const fields = chartFields(model);
  const owner = parts.find(({ organization }) => organization.insee === commune)?.organization.id ?? null;
  const measure = await measureDataset(query, table, { commune });
  const byValue = [];
  for (const field of fields.values)
    byValue.push({ field, counts: await countValues(query, table, { commune }, field.name, MOST_VALUES) });
  const byYear = [];
  for (const field of fields.times)
    byYear.push({ field, counts: await countByYear(query, table, { commune }, field.name) });
  return {
    measure,
    byCommune: commune === undefined ? await countByCommune(query, table) : [],
    byValue: byValue.filter(({ counts }) => counts.some(({ value }) => value !== null)),
    byYear: byYear.filter(({ counts }) => counts.length > 1),
    growth: await datasetGrowth(query, model.name, commune === undefined ? null : owner),
  };
}
