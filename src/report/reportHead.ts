import type { MappingLine } from "../domain/matching/mappingFile.ts";

/** What the report says of the file and of how it was understood; shapes as published in `report.json`. */
export interface ReportHead {
  readonly traboule: string;
  readonly model: { readonly name: string; readonly version: string };
  readonly source: ReportSource;
  readonly mapping: readonly ReportMapping[];
  readonly unmatchedColumns: readonly string[];
  readonly missingFields: readonly string[];
}

interface ReportSource {
  readonly file: string;
  readonly format: string;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly sheet: string | null;
  readonly headerRow: number;
  readonly records: number;
  /** Present when several tables make the dataset. */
  readonly tables?: readonly {
    readonly sheet: string | null;
    readonly headerRow: number;
    readonly records: number;
  }[];
}

/** A line of the mapping, in the shape of a mapping file, with why in words. */
export interface ReportMapping extends MappingLine {
  readonly reason: string;
}

export interface ReportIssue {
  readonly record: number | null;
  readonly row: number | null;
  readonly field: string | null;
  readonly code: string;
  readonly severity: "error" | "warning" | "info";
  readonly message: string;
}

export interface ReportSummary {
  readonly records: number;
  /** Cells of the fields that the file feeds, and of those that were derived. */
  readonly cells: number;
  readonly unchanged: number;
  readonly corrected: number;
  readonly toConfirm: number;
  readonly invalid: number;
  readonly publishable: boolean;
  readonly seconds: number;
}
