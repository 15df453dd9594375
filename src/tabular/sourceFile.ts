import type { Cell } from "../domain/table/cell.ts";

type SourceFormat = "csv" | "tsv" | "xlsx" | "xls" | "ods" | "geojson" | "json";

export interface SourceRow {
  /** As a spreadsheet numbers it, from 1. For csv: the line on which a spreadsheet would show it. */
  readonly row: number;
  /** From column A; trailing empty cells may be left out. Empty cells are "". */
  readonly cells: readonly Cell[];
}

/** A merged range; rows from 1, columns from 0, both ends included. */
export interface MergedRange {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

export interface SourceSheet {
  /** Null where the format has no sheets. */
  readonly name: string | null;
  readonly hidden: boolean;
  readonly merges: readonly MergedRange[];
  /** True when the first row is the header by construction (JSON, GeoJSON): nothing to detect. */
  readonly headerKnown: boolean;
  /** Rows in order, in batches; blank rows may be left out. Each call reads again from the start. */
  rows(): AsyncIterable<readonly SourceRow[]>;
}

/** Hidden properties that a template carries, so that a returned file is recognised without guessing. */
export interface TemplateStamp {
  readonly model: string;
  readonly version: string;
  readonly commune: string | null;
}

/** A file read as sheets of raw cells, nothing decided yet. */
export interface SourceFile {
  readonly name: string;
  readonly path: string;
  readonly format: SourceFormat;
  /** For text formats: "utf-8", "utf-16le", "windows-1252", "macroman", "cp850"…; null for workbooks. */
  readonly encoding: string | null;
  /** For csv: the character between cells; null otherwise. */
  readonly delimiter: string | null;
  readonly sheets: readonly SourceSheet[];
  readonly stamp: TemplateStamp | null;
}
