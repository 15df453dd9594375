import { type RawBuilder, sql } from "kysely";
import type { RecordTable } from "../recordTable/recordColumn.ts";
import { publicSource } from "./itemRow.ts";
import { notWithdrawn } from "./notWithdrawn.ts";

/**
 * Which states of the records are read: those that held at a revision, or during a run of revisions; then the latest of each.
 * `from` equals `to` for one revision. 0 stands for before the first.
 */
export interface ItemState {
  readonly from: number;
  readonly to: number;
}

/**
 * The states as conditions on alias `r`, which exclude each other: the ones that still hold, found by the indexes of the current
 * state, and the ones that have ended since, few unless the revision is old. Right whatever is published meanwhile.
 */
export function stateBranches(
  table: RecordTable,
  { from, to }: ItemState,
): [still: RawBuilder<boolean>, since: RawBuilder<boolean>] {
  const live = sql<boolean>`(r._to is null and r._from <= ${to})`;
  const ended = sql`r._to > ${from} and r._from <= ${to} and ${notWithdrawn(table.model.name)}`;
  if (from === to) return [live, sql<boolean>`(${ended})`];
  // The states of a record follow each other: one that holds until now is its latest, but for those begun after `to`.
  const later = sql`exists (
    select from ${publicSource(table)} l where l._id = r._id and l._from > r._from and l._from <= ${to})`;
  return [live, sql<boolean>`(${ended} and not ${later})`];
}
