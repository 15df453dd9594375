import { Problem } from "../../../domain/problem/problem.ts";
import type { CellAction } from "../../../domain/review/settleCell.ts";
import { ROW_FILTERS, type RowFilter } from "../../../services/review/rowFilter.ts";

/** A whole number from 0 in an address or a form; `otherwise` for anything else. */
export function readNumber(text: string | null | undefined, otherwise: number): number {
  return /^\d{1,9}$/.test(text ?? "") ? Number(text) : otherwise;
}

/** The number of a record, from 1; null for anything else. */
export function readRecord(text: string | null | undefined): number | null {
  return readNumber(text, 0) || null;
}

/** The filter of an address; all rows for anything unknown. */
export function readFilter(text: string | undefined): RowFilter {
  return ROW_FILTERS.find((one) => one === text) ?? "all";
}

/** What a decision's form asks. Throws `request.invalid` for anything it does not offer. */
export function groupAction(fields: URLSearchParams): Exclude<CellAction, { readonly do: "undo" }> {
  const asked = fields.get("do") ?? "";
  const value = fields.get("value") ?? "";
  if (asked.startsWith("choose:")) return { do: "choose", value: asked.slice("choose:".length) };
  if (asked === "confirm" || asked === "keep" || asked === "empty") return { do: asked };
  if (asked === "type") return { do: "type", value };
  throw new Problem("request.invalid", { parameter: "do" });
}

/** Degrees as people write them, with a comma or a point. Throws `request.invalid`. */
export function readDegrees(fields: URLSearchParams, name: "lat" | "lon"): number {
  const text = (fields.get(name) ?? "").trim().replace(",", ".");
  const degrees = Number(text);
  if (text === "" || !Number.isFinite(degrees)) throw new Problem("request.invalid", { parameter: name });
  return degrees;
}
