import { EXTRACT_PARTS } from "./mapping.js";
import { givenEntry } from "./mappingMemory.js";
/** Writes a mapping as a file that `parseMapping` reads. */
export function writeMapping(mapping, columns, model) {
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
const isLine = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const isPart = (value) => EXTRACT_PARTS.some((part) => part === value);
function textsOf(value) {
  const list = Array.isArray(value) ? value : [value];
  const texts = list.filter((text) => typeof text === "string");
  const [first, ...others] = texts;
  return first !== undefined && texts.length === list.length ? [first, ...others] : null;
}
function positionsOf(value, count) {
  const list = Array.isArray(value) ? value : [];
  const numbers = list.filter((one) => typeof one === "number" && Number.isInteger(one) && one > 0);
  return numbers.length === count ? numbers : null;
}
function entryOf(line, field, row) {
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
export function parseMapping(input, model) {
  const lines = isLine(input) ? input["mapping"] : input;
  if (!Array.isArray(lines)) return { mapping: null, problems: [{ id: "mapping.not-a-mapping" }] };
  const names = new Set(model.fields.map(({ name }) => name));
  const entries = [];
  const ignoredColumns = [];
  const ignoredFields = [];
  const problems = [];
  for (const [at, line] of lines.entries()) {
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
