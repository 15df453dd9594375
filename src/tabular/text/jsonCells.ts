import type { Cell } from "../../domain/table/cell.ts";
import { LONG_INTEGER } from "./jsonSplitter.ts";

const MARKED = new RegExp(`"${String.raw`\\u0000int:`}(-?\\d+)"`, "g");

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A JSON value as a cell: arrays and deep values as JSON text, null as "". */
export function jsonCell(value: unknown): Cell {
  switch (typeof value) {
    case "string":
      return value.startsWith(LONG_INTEGER)
        ? { type: "number", text: value.slice(LONG_INTEGER.length) }
        : value;
    case "number":
      return { type: "number", text: String(value) };
    case "boolean":
      return { type: "boolean", text: String(value) };
    default:
      if (value === null || value === undefined) return "";
      if (Array.isArray(value) && value.length === 0) return "";
      return JSON.stringify(value).replace(MARKED, "$1");
  }
}

/** Puts a cell under a name; under "name (2)" when the record already has one. */
function putCell(cells: Map<string, Cell>, name: string, cell: Cell): void {
  let free = name;
  for (let rank = 2; cells.has(free); rank++) free = `${name} (${rank})`;
  cells.set(free, cell);
}

/** Adds the members of an object as cells; nested objects give names with dots. */
export function flattenJson(value: unknown, cells: Map<string, Cell>, prefix = ""): void {
  if (!isObject(value)) {
    putCell(cells, prefix === "" ? "value" : prefix, jsonCell(value));
    return;
  }
  for (const [name, member] of Object.entries(value)) {
    const path = prefix === "" ? name : `${prefix}.${name}`;
    if (isObject(member)) flattenJson(member, cells, path);
    else putCell(cells, path, jsonCell(member));
  }
}
