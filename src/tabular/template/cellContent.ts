import { isoToSerial } from "../workbook/serialDate.ts";
import { listedValue } from "./shownValue.ts";
import type { TemplateCell, TemplateColumn } from "./templatePlan.ts";
import type { TemplateMessages } from "../../messages/template.ts";

/** What a spreadsheet stores in a cell of existing data. */
export type CellContent =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "number"; readonly text: string }
  | { readonly type: "date"; readonly iso: string; readonly serial: number };

/** Beyond fifteen digits a spreadsheet would round. */
const EXACT_NUMBER = /^-?(?=(?:\d\.?){1,15}$)(?:0|[1-9]\d*)(?:\.\d+)?$/;

/**
 * How a cell of existing data is stored: typed where the column is and nothing is lost by it. A cell that waits for a
 * person keeps its raw text.
 */
export function cellContent(
  { text, status }: TemplateCell,
  { field, look }: TemplateColumn,
  texts: TemplateMessages,
): CellContent {
  if (status !== "certain") return { type: "text", text };
  if (look === "date" && /^\d{4}-\d{2}-\d{2}$/.test(text)) {
    const serial = isoToSerial(text, false);
    if (serial !== null) return { type: "date", iso: text, serial };
  }
  if ((look === "number" || look === "integer") && EXACT_NUMBER.test(text)) return { type: "number", text };
  return { type: "text", text: listedValue(field, text, texts) };
}
