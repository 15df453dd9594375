import type { ItemRow } from "../../db/items/itemRow.ts";
import type { ItemState } from "../../db/items/itemState.ts";
import { latestRevision } from "../../db/items/publishedState.ts";
import { readItem, goneItem } from "../../db/items/readItem.ts";
import { readItemsByKeys } from "../../db/items/readItemsByKeys.ts";
import { readItemsByPlace } from "../../db/items/readItemsByPlace.ts";
import { splitBox } from "../../db/items/splitBox.ts";
import type { Filter } from "../../domain/cql2/filter.ts";
import { Problem } from "../../domain/problem/problem.ts";
import { type Cursor, encodeCursor } from "../../exchange/ogc/cursor.ts";
import type { ItemsQuery } from "../../exchange/ogc/itemsQuery.ts";
import { COMMUNE } from "../../exchange/ogc/queryable.ts";
import type { Period } from "../../exchange/ogc/readDatetime.ts";
import { isUuid } from "../people/isUuid.ts";
import type { Platform } from "../platform.ts";
import type { PublishedDataset } from "./publishedDatasets.ts";
import { readPublic } from "./readPublic.ts";

export type { ItemRow } from "../../db/items/itemRow.ts";

export interface ItemsPage {
  readonly rows: readonly ItemRow[];
  /** The `cursor` of the next page; null on the last. */
  readonly next: string | null;
  /** How many records match over every page; null where counting would cost. */
  readonly matched: number | null;
  /** The revision that this walk shows. */
  readonly revision: number;
}

/**
 * The states that a period asks for, no later than `newest`: at its instants, what was published last by then. Gives the current
 * state without a period.
 */
async function stateDuring(
  platform: Platform,
  model: string,
  period: Period | null,
  newest: number,
): Promise<ItemState> {
  if (period === null) return { from: newest, to: newest };
  const at = async (instant: string | null, open: number): Promise<number> => {
    if (instant === null) return open;
    const found = await readPublic(platform, (db) => latestRevision(db, model, instant));
    return Math.min(found?.id ?? 0, newest);
  };
  const to = await at(period.to, newest);
  return { from: period.from === period.to ? to : Math.min(await at(period.from, 0), to), to };
}

/** Whether a filter names communes, whose records are found by an index of their own. */
function namesCommune(filter: Filter | null): boolean {
  if (filter === null) return false;
  if (filter.op === "and") return filter.args.some(namesCommune);
  return filter.op === "in" && filter.value.kind === "property" && filter.value.name === COMMUNE;
}

/**
 * A page of a dataset's records. The first page pins the revision that it shows, and every page of the walk shows it: none is
 * skipped nor repeated, whatever is published meanwhile. Throws `query.too-costly`, and what the filter's compilation refuses.
 */
export async function readItemsPage(
  platform: Platform,
  { model, revision: latest, records }: PublishedDataset,
  query: ItemsQuery,
): Promise<ItemsPage> {
  const { filter, q, sortby, cursor, limit, datetime, fingerprint } = query;
  const table = platform.models.table(model);
  const revision = pinnedRevision(cursor, latest);
  const state = await stateDuring(platform, model, datetime, revision);
  const boxed = splitBox(filter);
  const byPlace =
    boxed !== null && sortby.length === 0 && q === null && datetime === null && !namesCommune(filter);
  const rows = await readPublic(platform, (db) =>
    byPlace
      ? readItemsByPlace(db, table, {
          revision,
          boxed,
          filter,
          q,
          after: cursor?.id ?? null,
          limit: limit + 1,
        })
      : readItemsByKeys(db, table, { state, filter, q, sortby, after: cursor, limit: limit + 1 }),
  );
  const more = rows.length > limit;
  const page = more ? rows.slice(0, limit) : rows;
  const last = page.at(-1);
  const next = more && last ? encodeCursor({ revision, keys: last.keys, id: last.id }, fingerprint) : null;
  const isWhole = filter === null && q === null && datetime === null && revision === latest;
  const isOnlyPage = cursor === null && !more;
  return { rows: page, next, matched: isWhole ? records : isOnlyPage ? page.length : null, revision };
}

/** A cursor that we wrote names a revision that was there; one that names a later one is not ours. */
function pinnedRevision(cursor: Cursor | null, latest: number): number {
  if (cursor === null) return latest;
  if (cursor.revision > latest) throw new Problem("query.cursor");
  return cursor.revision;
}

/**
 * One record, in its current state or the latest of a period. Throws `record.unknown`, or `record.withdrawn` for one that was
 * published and is no more, `dataset.withdrawn` for one whose organisation withdrew its part.
 */
export async function readFeature(
  platform: Platform,
  { model, revision }: PublishedDataset,
  id: string,
  datetime: Period | null,
): Promise<ItemRow> {
  if (!isUuid(id)) throw new Problem("record.unknown");
  const table = platform.models.table(model);
  const state = await stateDuring(platform, model, datetime, revision);
  const row = await readPublic(platform, (db) => readItem(db, table, id, state));
  if (row) return row;
  const gone = await readPublic(platform, (db) => goneItem(db, table, id));
  if (gone?.withdrawnAt) {
    const { organization, withdrawnAt } = gone;
    throw new Problem("dataset.withdrawn", { organization, date: withdrawnAt.toISOString() });
  }
  throw new Problem(gone && datetime === null ? "record.withdrawn" : "record.unknown");
}
