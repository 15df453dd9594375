import {
  browseRecords,
  countRecords,
  type RecordChoice,
  type RecordOrder,
} from "../../db/portal/browseRecords.ts";
import type { StoredRecord } from "../../db/records/readRecords.ts";
import type { Platform } from "../platform.ts";
import { BoundedCache } from "../boundedCache.ts";
import type { PortalDataset } from "./portalTerritory.ts";

export type { RecordChoice, RecordOrder } from "../../db/portal/browseRecords.ts";
export type PortalRecord = StoredRecord;

export const PAGE_SIZE = 25;
/** Beyond, a page would make the database walk too far: the files and the API hold the rest. */
export const LAST_PAGE = 400;

export interface DatasetPage {
  readonly records: readonly PortalRecord[];
  readonly total: number;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
}

const caches = new WeakMap<Platform, BoundedCache<number>>();

/** A page of the chosen records of a dataset; a page past the end is the last one. */
export async function browseDataset(
  platform: Platform,
  dataset: PortalDataset,
  choice: RecordChoice,
  { order, page }: { readonly order: RecordOrder | null; readonly page: number },
): Promise<DatasetPage> {
  const total = await countChosen(platform, dataset, choice);
  const pages = Math.max(1, Math.min(LAST_PAGE, Math.ceil(total / PAGE_SIZE)));
  const shown = Math.min(Math.max(1, page), pages);
  const table = platform.models.table(dataset.model.name);
  const offset = (shown - 1) * PAGE_SIZE;
  const records = await browseRecords(platform.database.query, table, choice, {
    order,
    offset,
    limit: PAGE_SIZE,
  });
  return { records, total, page: shown, pages };
}

/** Whether nothing is left out. */
export function isWhole({ commune, q, filters }: RecordChoice): boolean {
  return commune === undefined && q === undefined && filters.length === 0;
}

/** Counting costs more than reading a page: each choice is counted once per revision. */
function countChosen(platform: Platform, dataset: PortalDataset, choice: RecordChoice): Promise<number> {
  if (isWhole(choice)) return Promise.resolve(dataset.records);
  const cache = caches.get(platform) ?? new BoundedCache<number>(2000);
  caches.set(platform, cache);
  const key = JSON.stringify([dataset.model.name, dataset.revision, choice]);
  const table = platform.models.table(dataset.model.name);
  return cache.get(key, () => countRecords(platform.database.query, table, choice));
}
