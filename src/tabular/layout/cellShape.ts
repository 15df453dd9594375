import type { Cell } from "../../domain/table/cell.ts";

/** What a cell looks like, before anything is known of its column. */
export type CellShape = "blank" | "number" | "date" | "contact" | "boolean" | "text";

const NUMBER = /^[-+]?(?:\d[\d\s\u00a0\u202f.,'’]*)?\d(?:[eE][-+]?\d+)?\s?[€%]?$/;
const DATE = /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}(?:[T\s].*)?$/;
const BOOLEAN = /^(?:true|false|vrai|faux|oui|non)$/i;
const CONTACT = /^(?:https?:\/\/|www\.)\S+$|^[^\s@;,]+@[^\s@;,]+\.\w+$/;

export function isBlankText(text: string): boolean {
  // Asked of every cell: most begin with a letter or a digit, and need no trimming to be told.
  const first = text.charCodeAt(0);
  if (first > 0x20 && first < 0x7f) return false;
  return text === "" || text.replaceAll("\u0000", "").trim() === "";
}

/** The shape of a cell; a typed cell has the shape of its type. */
export function cellShape(cell: Cell | undefined): CellShape {
  if (cell === undefined) return "blank";
  if (typeof cell !== "string") {
    if (isBlankText(cell.text)) return "blank";
    return cell.type === "error" ? "text" : cell.type;
  }
  if (cell === "" || isBlankText(cell)) return "blank";
  const text = cell.trim();
  const first = text.charCodeAt(0);
  const mayBeNumber = (first >= 48 && first <= 57) || first === 43 || first === 45;
  if (mayBeNumber) {
    if (DATE.test(text)) return "date";
    if (NUMBER.test(text)) return "number";
  }
  if (text.length <= 5 && BOOLEAN.test(text)) return "boolean";
  return CONTACT.test(text) ? "contact" : "text";
}

/** True for what stands in data and hardly ever in a header. */
export const isDataShape = (shape: CellShape): boolean => shape !== "blank" && shape !== "text";
