import type { Model } from "../model/model.ts";
import type { ColumnProfile } from "../table/columnProfile.ts";
import type { GivenEntry, GivenMapping } from "./givenMapping.ts";
import { EXTRACT_PARTS, type ExtractPart, type How, type Mapping } from "./mapping.ts";
import { givenEntry } from "./mappingMemory.ts";
import type { Reason } from "./reason.ts";

/** One line of a mapping file: the shape of `mapping` in `report.json`. */
export interface MappingLine {
  /** The header; several are written "N° + Voie" here, and one by one in `columns`. */
  readonly column: string;
  readonly field: string;
  readonly how: How;
  readonly confidence: number;
  readonly columns?: readonly string[];
  /** Columns counted from 1, where a header comes back and would not tell which. */
  readonly positions?: readonly number[];
  readonly extract?: ExtractPart;
}

export interface MappingFile {
  readonly model: { readonly name: string; readonly version: string };
  readonly mapping: readonly MappingLine[];
  readonly unmatchedColumns: readonly string[];
  readonly missingFields: readonly string[];
}

/** Writes a mapping as a file that `parseMapping` reads. */
export function writeMapping(mapping: Mapping, columns: readonly ColumnProfile[], model: Model): MappingFile {
  return {
    model: { name: model.name, version: model.version },
    mapping: mapping.entries.map((entry) => {
      const given = givenEntry(entry, columns);
      return {
        column: given.columns.join(" + "),
        field: entry.field,
        how: entry.how,
        confidence: entry.confidence,
        ...(given.columns.length > 1 && { columns: given.columns }),
        ...(given.positions && { positions: given.positions }),
        ...(given.extract && { extract: given.extract }),
      };
    }),
    unmatchedColumns: mapping.unmatchedColumns.map((at) => columns[at]?.header ?? ""),
    missingFields: mapping.missingFields,
  };
}

export type ParsedMapping =
  | { readonly mapping: GivenMapping; readonly problems: null }
  | { readonly mapping: null; readonly problems: readonly [Reason, ...Reason[]] };

type Line = Readonly<Record<string, unknown>>;

const isLine = (value: unknown): value is Line =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isPart = (value: unknown): value is ExtractPart => EXTRACT_PARTS.some((part) => part === value);

function textsOf(value: unknown): [string, ...string[]] | null {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const texts = list.filter((text) => typeof text === "string");
  const [first, ...others] = texts;
  return first !== undefined && texts.length === list.length ? [first, ...others] : null;
}

function positionsOf(value: unknown, count: number): readonly number[] | null {
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  const numbers = list.filter((one) => typeof one === "number" && Number.isInteger(one) && one > 0);
  return numbers.length === count ? (numbers as number[]) : null;
}

function entryOf(line: Line, field: string, row: number): GivenEntry | Reason {
  const columns = textsOf(line["columns"] ?? line["column"]);
  if (!columns) return { id: "mapping.column-missing", params: { line: row, field } };
  const extract = line["extract"] ?? null;
  if (extract !== null && !isPart(extract)) {
    return { id: "mapping.part-unknown", params: { line: row, part: JSON.stringify(extract) } };
  }
  return { field, columns, positions: positionsOf(line["positions"], columns.length), extract };
}

/**
 * Reads a mapping file, JSON already decoded: what `writeMapping` writes, a whole `report.json`, or the bare list of
 * lines `{column, field}`. A line with `field: null` leaves its column aside; with `column: null`, its field.
 * Fields that the model does not have, fields named twice and lines without sense are problems. Never throws.
 */
export function parseMapping(input: unknown, model: Model): ParsedMapping {
  const lines: unknown = isLine(input) ? input["mapping"] : input;
  if (!Array.isArray(lines)) return { mapping: null, problems: [{ id: "mapping.not-a-mapping" }] };
  const names = new Set(model.fields.map(({ name }) => name));
  const entries: GivenEntry[] = [];
  const ignoredColumns: string[] = [];
  const ignoredFields: string[] = [];
  const problems: Reason[] = [];
  for (const [at, line] of (lines as readonly unknown[]).entries()) {
    const row = at + 1;
    const field = isLine(line) ? line["field"] : undefined;
    if (!isLine(line) || (typeof field !== "string" && field !== null)) {
      problems.push({ id: "mapping.field-missing", params: { line: row } });
    } else if (field === null) {
      ignoredColumns.push(...(textsOf(line["columns"] ?? line["column"]) ?? []));
    } else if (!names.has(field)) {
      problems.push({ id: "mapping.field-unknown", params: { line: row, field } });
    } else if (entries.some((entry) => entry.field === field) || ignoredFields.includes(field)) {
      problems.push({ id: "mapping.field-twice", params: { line: row, field } });
    } else if (line["column"] === null && line["columns"] === undefined) {
      ignoredFields.push(field);
    } else {
      const entry = entryOf(line, field, row);
      if ("id" in entry) problems.push(entry);
      else entries.push(entry);
    }
  }
  const [first, ...others] = problems;
  return first
    ? { mapping: null, problems: [first, ...others] }
    : { mapping: { entries, ignoredColumns, ignoredFields }, problems: null };
}
