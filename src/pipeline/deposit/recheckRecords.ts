import { createRowCleaner, fieldColumns, type FieldRow } from "../../domain/cleaning/createRowCleaner.ts";
import { type WaitingCell, withWaiting } from "../../domain/cleaning/waitingCell.ts";
import type { Gazetteer } from "../../domain/commune/gazetteer.ts";
import type { Issue } from "../../domain/journal/issue.ts";
import type { Model } from "../../domain/model/model.ts";
import type { Place } from "../../domain/place/place.ts";
import { RECORD_CHECKS } from "../../domain/validation/recordChecks.ts";
import { type DepositCell, depositRecord } from "./depositRecord.ts";

/** A record whose values are clean, or were settled by a person. */
export interface SettledRecord {
  /** Names the record in what is found; from 1. */
  readonly record: number;
  readonly row: number;
  readonly sheet?: string | null;
  /** Canonical texts in the model's field order; null for an empty cell and for one that waits. */
  readonly values: readonly (string | null)[];
  /** The cells that still wait or are refused: they stand as they are. Those that were corrected are not looked at. */
  readonly waiting?: readonly WaitingCell[];
}

export interface RecheckRequest {
  readonly model: Model;
  readonly place: Place;
  readonly gazetteer: Gazetteer;
  readonly records: readonly SettledRecord[];
}

/** A value that its row, its column or a constraint does not let stand. Its `raw` is the value that was given. */
export interface RecheckedCell extends DepositCell {
  readonly record: number;
  readonly row: number;
}

export interface Recheck {
  /** Given values that are not valid, in record order; none for what `cleanDeposit` gave. */
  readonly cells: readonly RecheckedCell[];
  /** Every issue, of single records first, then of several together; worded by `ruleText(language, code, params)`. */
  readonly issues: readonly Issue[];
}

function rowOf({ record, row, sheet = null, values, waiting = [] }: SettledRecord): FieldRow {
  const { texts, outcomes } = withWaiting(values, waiting);
  return { record, row, sheet, texts, kept: outcomes };
}

/**
 * Holds records that are already clean against all that is checked of a file: types, constraints, the row's coherence, keys,
 * duplicates, points outside the commune, personal data. Values that `cleanDeposit` gave stay as they are, and tell the
 * same issues as they did then; those of the address index (`geocoding.…`) are not told again. Synchronous: about as long as
 * cleaning the same records.
 */
export function recheckRecords({ model, place, gazetteer, records }: RecheckRequest): Recheck {
  const context = { place, gazetteer, missingValues: model.missingValues };
  const rows = records.map(rowOf);
  const columns = fieldColumns(model, (index) =>
    rows.map(({ texts, kept }) => (kept.has(index) ? "" : texts[index]!)),
  );
  const observers = RECORD_CHECKS.map((check) => check(model, context)).filter(
    (observer) => observer !== null,
  );
  const clean = createRowCleaner(model, columns, context, (view) => {
    for (const observer of observers) observer.observe(view);
  });
  const fields = model.fields.map(({ name }) => name);
  const cells: RecheckedCell[] = [];
  const issues: Issue[] = [];
  for (const row of rows) {
    const found = depositRecord(clean(row), fields, null);
    for (const cell of found.cells)
      if (!row.kept.has(cell.index)) cells.push({ ...cell, record: row.record, row: row.row });
    issues.push(...found.issues);
  }
  for (const observer of observers)
    for (const issue of observer.finish()) issues.push({ ...issue, params: { raw: "", ...issue.params } });
  return { cells, issues };
}
