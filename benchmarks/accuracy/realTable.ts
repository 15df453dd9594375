import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { sharedPath } from "./sharedData.ts";

/** A file's table as text: rows have as many cells as there are headers. */
export interface RealTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface Feature {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: unknown;
}

function asText(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}

function tableOf(records: readonly Readonly<Record<string, unknown>>[]): RealTable {
  const header = [...new Set(records.flatMap((record) => Object.keys(record)))];
  return { header, rows: records.map((record) => header.map((name) => asText(record[name]))) };
}

/**
 * Reads a real file: csv (its delimiter is the one its header holds most), JSON rows, or GeoJSON, whose geometry
 * becomes a column of that name. Read apart from Traboule's own readers, so that the truth owes them nothing.
 */
export function readRealTable(name: string): RealTable {
  const bytes = readFileSync(sharedPath(name));
  const utf8 = bytes.toString("utf8").replace(/^\uFEFF/, "");
  const text = utf8.includes("\uFFFD") ? bytes.toString("latin1") : utf8;
  if (name.endsWith("json")) {
    const content = JSON.parse(text) as
      | readonly Record<string, unknown>[]
      | { readonly features: readonly Feature[] };
    return tableOf(
      "features" in content
        ? content.features.map(({ properties, geometry }) => ({ ...properties, geometry }))
        : content,
    );
  }
  const first = text.slice(0, text.indexOf("\n"));
  const delimiter = first.split(";").length > first.split(",").length ? ";" : ",";
  const [header = [], ...rows] = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: true }).data;
  return { header, rows: rows.map((row) => header.map((_, at) => row[at] ?? "")) };
}

/** The cells of one column. Throws when the file has no such column: the benchmark would measure nothing. */
export function columnOf({ header, rows }: RealTable, name: string): readonly string[] {
  const at = header.indexOf(name);
  if (at === -1) throw new Error(`No column ${name}`);
  return rows.map((row) => row[at]!);
}

/** The same table without some columns, and with others after it. */
export function replaceColumns(
  table: RealTable,
  without: readonly string[],
  added: Readonly<Record<string, readonly string[]>>,
): RealTable {
  const kept = table.header.flatMap((name, at) => (without.includes(name) ? [] : [at]));
  const names = Object.keys(added);
  return {
    header: [...kept.map((at) => table.header[at]!), ...names],
    rows: table.rows.map((row, index) => [
      ...kept.map((at) => row[at]!),
      ...names.map((name) => added[name]![index] ?? ""),
    ]),
  };
}

/** At most `count` rows, evenly spread over the table. */
export function sampleRows(table: RealTable, count: number): RealTable {
  const step = Math.max(1, table.rows.length / count);
  const rows = table.rows.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
  return { header: table.header, rows };
}
