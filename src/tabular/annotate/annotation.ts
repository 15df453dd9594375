import type { ChangeStatus } from "../../domain/journal/change.ts";
import type { Language } from "../../messages/language.ts";

/** What a value is written as, where the cell allows it. Identifiers, codes and phones are text, always. */
export type ValueType = "text" | "number" | "date" | "boolean";

/** What is to be said of one cell. */
export interface CellAnnotation {
  /** In the source, from 1. */
  readonly row: number;
  /** In the source, from 0. */
  readonly column: number;
  /** "added": a value the file did not have, written in an appended column; it gets no note. */
  readonly status: ChangeStatus | "added";
  readonly raw: string;
  /**
   * Canonical text: the new value of a corrected or added cell, the best proposal of a cell to confirm (said in the note,
   * never written), null for an invalid cell.
   */
  readonly value: string | null;
  readonly type: ValueType;
  /** One sentence for the person: why, and what to do. */
  readonly message: string;
}

/** The header of a column added at the right of a table, for a field that was derived or split. */
export interface AppendedColumn {
  /** The header's row, from 1; 0 for a header that stands in no row of the source (JSON, GeoJSON). */
  readonly row: number;
  /** A column that is free in every row of the sheet, from 0. */
  readonly column: number;
  readonly header: string;
}

/** What is to be said of one sheet, or of one table of it. */
export interface SheetAnnotations {
  /** Null where the source has no sheets. */
  readonly sheet: string | null;
  readonly columns: readonly AppendedColumn[];
  /** In row order; in any order within a row. */
  readonly cells: Iterable<CellAnnotation>;
}

/** One line of the list of corrections. */
export interface ChangeLine {
  readonly sheet: string | null;
  readonly row: number;
  /** The column's header, as the person wrote it. */
  readonly column: string;
  readonly raw: string;
  readonly value: string | null;
  readonly status: ChangeStatus;
  /** The rule's title in words. */
  readonly rule: string;
  /** One sentence. */
  readonly message: string;
}

export interface WorkbookAnnotations {
  readonly language: Language;
  /** Several entries may speak of the same sheet. */
  readonly sheets: readonly SheetAnnotations[];
  readonly changes: Iterable<ChangeLine>;
}
