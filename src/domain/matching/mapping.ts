import type { FieldChance } from "./fieldChance.ts";
import type { Reason } from "./reason.ts";

/** A part of a cell that holds several fields at once. */
export const EXTRACT_PARTS = [
  "address.number",
  "address.street",
  "address.line",
  "address.postcode",
  "address.commune",
  "position.latitude",
  "position.longitude",
] as const;

export type ExtractPart = (typeof EXTRACT_PARTS)[number];

export type How = "template" | "memory" | "given" | "label" | "content";

/** One field and where its values come from. */
export interface MappingEntry {
  readonly field: string;
  /** Positions in the table's `columns`; several are joined by a space, in this order. */
  readonly columns: readonly [number, ...number[]];
  /** Only this part of the cell, when one column feeds several fields; null for the whole cell. */
  readonly extract: ExtractPart | null;
  readonly how: How;
  /** Between 0 and 1. */
  readonly confidence: number;
  readonly reason: Reason;
}

/** A match too uncertain to apply: a person may confirm it. */
export interface MappingSuggestion {
  readonly field: string;
  readonly column: number;
  /** Between 0 and 1. */
  readonly confidence: number;
  readonly reason: Reason;
}

export interface Mapping {
  readonly entries: readonly MappingEntry[];
  /** Matches to confirm, for fields that no column feeds; best first. */
  readonly suggestions?: readonly MappingSuggestion[];
  /** For each column, the fields it may feed, best first: what a person may choose from. */
  readonly chances?: readonly (readonly FieldChance[])[];
  /** What of the given mapping could not be followed, such as a column that the file does not have. */
  readonly problems?: readonly Reason[];
  /** Columns that feed no field, by position. */
  readonly unmatchedColumns: readonly number[];
  /** Fields that no column feeds, by name. */
  readonly missingFields: readonly string[];
}
