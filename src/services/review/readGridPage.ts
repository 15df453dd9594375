import { countWaiting } from "../../db/review/countWaiting.ts";
import { countRowsBefore, listPoints, listRows, type RowFilter } from "../../db/review/listRows.ts";
import { type LoadedRecord, loadRecords } from "../../db/review/loadRecords.ts";
import { readIssues, type StoredIssue } from "../../db/review/readIssues.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { Problem } from "../../domain/problem/problem.ts";
import type { Platform } from "../platform.ts";
import { openReview, type Review, type ReviewAddress } from "./openReview.ts";
import { positionFields } from "./positionEdits.ts";

/** A record with the issues told of it. */
export interface GridRecord extends LoadedRecord {
  readonly issues: readonly StoredIssue[];
}

export interface GridPage {
  readonly review: Review;
  readonly filter: RowFilter;
  /** Rows that pass the filter. */
  readonly total: number;
  readonly offset: number;
  readonly records: readonly GridRecord[];
  /** Cells that wait, by field. */
  readonly waiting: Readonly<Record<string, number>>;
}

export interface GridWindow extends ReviewAddress {
  readonly filter: RowFilter;
  /** Rows of the filtered list before the window; the page that holds `around` when that is given. */
  readonly offset: number;
  readonly limit: number;
  /** A record to be in the window. */
  readonly around?: number | null;
}

const MOST_ROWS = 500;

/** A window of a deposit's rows, raw and clean, in their order. Throws what `openReview` throws. */
export async function readGridPage(
  platform: Platform,
  actor: Actor,
  { filter, offset, limit, around = null, ...address }: GridWindow,
): Promise<GridPage> {
  const review = await openReview(platform, actor, address);
  const { query } = platform.database;
  const { personId } = review;
  const size = Math.min(Math.max(limit, 1), MOST_ROWS);
  let from = Math.max(offset, 0);
  if (around !== null) {
    const before = await countRowsBefore(query, review.deposit.id, { filter, personId, record: around });
    from = before - (before % size);
  }
  const rows = await listRows(query, review.deposit.id, { filter, personId, offset: from, limit: size });
  const records = await withIssues(platform, review, rows.records);
  const waiting = await countWaiting(query, review.deposit.id);
  return { review, filter, total: rows.total, offset: from, records, waiting };
}

/** Some records by their numbers, in their order. */
export async function readRows(
  platform: Platform,
  actor: Actor,
  { records, ...address }: ReviewAddress & { readonly records: readonly number[] },
): Promise<{ readonly review: Review; readonly records: readonly GridRecord[] }> {
  const review = await openReview(platform, actor, address);
  return { review, records: await withIssues(platform, review, records.slice(0, MOST_ROWS)) };
}

/** One record. Throws `record.unknown`. */
export async function readRow(
  platform: Platform,
  actor: Actor,
  { record, ...address }: ReviewAddress & { readonly record: number },
): Promise<{ readonly review: Review; readonly record: GridRecord }> {
  const { review, records } = await readRows(platform, actor, { records: [record], ...address });
  if (records[0] === undefined) throw new Problem("record.unknown");
  return { review, record: records[0] };
}

/** Where each record is, for a map: [record, lon, lat, 1 when something waits there], WGS 84. */
export async function readPoints(
  platform: Platform,
  actor: Actor,
  address: ReviewAddress,
): Promise<readonly (readonly [number, number, number, 0 | 1])[]> {
  const review = await openReview(platform, actor, address);
  return listPoints(platform.database.query, review.deposit.id);
}

async function withIssues(
  { database: { query } }: Platform,
  { deposit, model }: Review,
  records: readonly number[],
): Promise<GridRecord[]> {
  const loaded = await loadRecords(query, deposit.id, { records });
  const issues = await readIssues(query, deposit.id, { records, placedBy: positionFields(model) });
  return loaded.map((record) => ({
    ...record,
    issues: issues.filter((issue) => issue.record === record.record),
  }));
}
