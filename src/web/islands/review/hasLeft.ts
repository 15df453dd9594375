import type { GridRow } from "../../../domain/review/gridRow.ts";

/** Whether a row no longer passes the filter that lists it. Rows that keep a remark of their own stay, whatever their cells. */
export function hasLeft({ cells, notes, removed }: GridRow, filter: string): boolean {
  if (filter === "removed") return removed !== true;
  if (removed === true) return true;
  if (filter === "to-confirm") return cells.every(({ s }) => s !== "to-confirm");
  if (filter === "invalid") return notes.length === 0 && cells.every(({ s }) => s !== "invalid");
  return false;
}
