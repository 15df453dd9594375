import type { Field } from "../../domain/model/field.ts";
import type { Model } from "../../domain/model/model.ts";
import type { TemplateMessages } from "../../messages/template.ts";
import type { TemplateStamp } from "../sourceFile.ts";
import type { CellCheck } from "./cellCheck.ts";
import type { GuideLine } from "./guideLines.ts";

/** How a column's cells are stored: `text` keeps codes and telephones as typed. */
export type CellLook = "text" | "number" | "integer" | "date";

/** A title and a text within what a validation may hold (32 and 255 characters). */
export interface Notice {
  readonly title: string;
  readonly text: string;
}

/** A value that a row gets as soon as something else is written on it. Columns are counted from 0. */
export type AutomaticValue =
  | {
      readonly when: "row-begun";
      readonly value: string;
      /** Ranges of columns that begin a row, ends included. */
      readonly watched: readonly (readonly [number, number])[];
    }
  | { readonly when: "same-text"; readonly value: string; readonly column: number; readonly text: string };

export interface TemplateColumn {
  readonly field: Field;
  readonly header: string;
  readonly required: boolean;
  readonly look: CellLook;
  /** In characters. */
  readonly width: number;
  readonly check: CellCheck | null;
  readonly hints: readonly string[];
  readonly prompt: Notice;
  readonly error: Notice;
  /** Shown on the header. */
  readonly note: string;
  readonly automatic: AutomaticValue | null;
}

/** A list of values on the hidden sheet, one under the other from row 2. */
export interface TemplateList {
  readonly title: string;
  readonly values: readonly string[];
}

/** A cell of existing data: its clean value, or its raw text where a person has still to decide. */
export interface TemplateCell {
  readonly text: string;
  readonly status: "certain" | "to-confirm" | "invalid";
  /** Said in the cell's note; "" for a certain value. */
  readonly note: string;
}

/** Cells in the columns' order; null for an empty one. */
export type TemplateRow = readonly (TemplateCell | null)[];

/** Everything that a template holds, whatever the format it is written in. */
export interface TemplatePlan {
  readonly model: Model;
  readonly texts: TemplateMessages;
  readonly stamp: TemplateStamp;
  readonly columns: readonly TemplateColumn[];
  readonly lists: readonly TemplateList[];
  readonly rows: readonly TemplateRow[];
  /** The last row that is checked and prefilled, as a spreadsheet numbers it. */
  readonly lastRow: number;
  readonly guide: readonly GuideLine[];
}
