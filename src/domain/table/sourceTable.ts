import type { Cell } from "./cell.ts";

/** One row of data under a header. Cells stand in the table's column order; missing ones are `""`. */
export interface SourceRecord {
  /** The row as a spreadsheet numbers it, from 1, header included; of a record made of several rows, the first. */
  readonly row: number;
  readonly cells: readonly Cell[];
}

export type IgnoredReason =
  | "title"
  | "note"
  | "header"
  | "repeated-header"
  | "blank"
  | "total"
  | "signature"
  | "other-table"
  | "hidden-sheet"
  | "not-data";

/** A source row that is not a record, and why. Rows without any content are not listed. */
export interface IgnoredRow {
  readonly sheet: string | null;
  readonly row: number;
  readonly why: IgnoredReason;
  /** The row's non-empty cells, joined by " | ". */
  readonly content: string;
}

interface SourceColumn {
  /** Zero-based column in the sheet, as a spreadsheet counts (A is 0). */
  readonly index: number;
  /** The header as written; a header on several lines is joined by a space. "" where there is none. */
  readonly header: string;
}

/** A table found in a sheet: its header, its columns, and its records, readable as often as needed. */
export interface SourceTable {
  /** Null where the source has no sheets (csv, JSON). */
  readonly sheet: string | null;
  /** The header's last row, from 1; 0 where the source has no header row (JSON, GeoJSON). */
  readonly headerRow: number;
  readonly columns: readonly SourceColumn[];
  /** The records in source order, in batches of bounded size. Each call reads again from the start. */
  records(): AsyncIterable<readonly SourceRecord[]>;
  /** What was left aside so far in this table; complete once `records()` has been read to its end. */
  ignoredRows(): readonly IgnoredRow[];
}
