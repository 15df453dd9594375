import type { Gazetteer } from "../commune/gazetteer.ts";
import type { Outcome } from "../journal/outcome.ts";
import type { Field } from "../model/field.ts";
import type { Place } from "../place/place.ts";
import type { TypedCell } from "../table/cell.ts";
import type { ColumnProfile } from "../table/columnProfile.ts";

export interface CleaningContext {
  readonly place: Place;
  readonly gazetteer: Gazetteer;
  /** Texts that the model declares as "no value". */
  readonly missingValues: readonly string[];
}

/** A non-empty cell made ready for its kind's rule: encoding repaired, invisible characters and outer spaces gone. */
export interface PreparedCell {
  readonly text: string;
  /** The type the spreadsheet gave it; "text" when it gave none. */
  readonly type: TypedCell["type"] | "text";
}

/**
 * Cleans one cell. Pure and deterministic, so each distinct cell is cleaned once. The outcome is judged against
 * `cell.text`: return `valid` when that text is canonical. Constraints (required, pattern, bounds) are not its business.
 */
export type CellCleaner = (cell: PreparedCell) => Outcome;

/** The rule of one kind: looks at the whole column once, then cleans cell by cell. */
export type ValueCleaner = (field: Field, column: ColumnProfile, context: CleaningContext) => CellCleaner;
