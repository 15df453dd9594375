import type { Language } from "../../messages/language.ts";
import type { FormatMeaning } from "../workbook/numberFormat.ts";
import type { CellAnnotation } from "./annotation.ts";
import type { SheetNotes } from "./sheetNotes.ts";

/** A shared formula, as it reads from the cell (row from 1, column from 0) that owned it; without its equals sign. */
interface OrphanFormula {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/** What the rewriting of one worksheet's rows needs to know and to tell. */
export interface SheetRewrite {
  /** The namespace prefix of the sheet's elements, with its colon; "" in most files. */
  readonly prefix: string;
  readonly language: Language;
  readonly date1904: boolean;
  /** What each cell style makes of numbers, by position. */
  readonly formats: readonly FormatMeaning[];
  readonly notes: SheetNotes;
  /** The style that an empty cell of this column (from 0) has. */
  columnStyle(column: number): number;
  /** The style of an annotated cell, from its own. */
  style(own: number, status: CellAnnotation["status"], numberFormat: number | null): number;
  /** Formulas whose owner was replaced by a value, by their shared index: the cells that drew on them get their own. */
  readonly orphans: Map<string, OrphanFormula>;
  /** To be called when a formula goes: the order of calculation must be rebuilt. */
  dropCalculation(): void;
}
