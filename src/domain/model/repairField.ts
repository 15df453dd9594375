import type { Report } from "./finding.ts";
import { readFieldType } from "./fieldType.ts";
import { isObject, type JsonObject, looseText, shortJson } from "./looseJson.ts";
import { parsePythonLiteral } from "./pythonLiteral.ts";
import { repairConstraints } from "./repairConstraints.ts";

const DATE_FORMATS: Readonly<Record<string, string>> = { "%Y": "year", "%Y-%m": "yearmonth" };
/** How JSON Schema says a date. */
const JSON_SCHEMA_DATES: Readonly<Record<string, string>> = {
  date: "date",
  "date-time": "datetime",
  time: "time",
};
const ISO_FORMATS = new Set([
  "%Y-%m-%d",
  "%F",
  "YYYY-MM-DD",
  "AAAA-MM-JJ",
  "yyyy-mm-dd",
  "iso8601",
  "ISO8601",
]);
const STRING_FORMATS = new Set(["default", "email", "uri", "binary", "uuid"]);

/** A field with its traps undone, as a plain Table Schema field. What was undone is reported. */
export function repairField(field: JsonObject, name: string, report: Report): JsonObject {
  const { enum: _enum, arrayItem, items, examples, ...rest } = field;
  const type = repairType(field, report);
  const repaired: Record<string, unknown> = { ...rest, name, ...type };
  const constraints = { ...repairConstraints(field, report) };
  const itemSchema = readItemSchema(arrayItem ?? items, report);
  if (itemSchema) {
    const listed = repairConstraints(itemSchema, () => {})["enum"];
    if (Array.isArray(listed)) {
      if (type.type === "array" || type.type === "list") constraints["enum"] ??= listed;
      else {
        report("schema.array-item-lost", "warning", "arrayItem", {});
        repaired["categories"] ??= listed;
      }
    }
  }
  for (const key of Object.keys(repaired)) if (isStrayConstraint(key)) delete repaired[key];
  swapWorldBounds(name, constraints, report);
  delete repaired["constraints"];
  if (Object.keys(constraints).length > 0) repaired["constraints"] = constraints;
  const example = readExample(field["example"] ?? examples, type.type, report);
  delete repaired["example"];
  if (example !== null) repaired["example"] = example;
  for (const key of ["trueValues", "falseValues"])
    if (typeof repaired[key] === "string") {
      report("schema.truth-list", "warning", key, { written: shortJson(repaired[key]) });
      repaired[key] = [repaired[key]];
    }
  return repaired;
}

const STRAY =
  /^(?:contraints|contraintes?|constraint|constrains|contraint|required|unique|minLength|maxLength|minimum|maximum|exclusiveMinimum|exclusiveMaximum|pattern)$/;

function isStrayConstraint(key: string): boolean {
  return STRAY.test(key);
}

function repairType(field: JsonObject, report: Report): { type: string; format: string } {
  const written = looseText(field["type"]);
  let type = written === null ? "string" : (readFieldType(written) ?? "");
  let format = looseText(field["format"]) ?? "default";
  if (written === null) report("schema.type-missing", "info", "type", {});
  else if (type === "") {
    report("schema.type-unknown", "error", "type", { written });
    type = "string";
  } else if (type !== written) report("schema.type-borrowed", "warning", "type", { written, read: type });
  if (type === "string" && ["url", "uri", "email", "uuid"].includes((written ?? "").toLowerCase()))
    format = (written ?? "").toLowerCase().replace("url", "uri");
  if (type === "date" || type === "datetime") return repairDateFormat(type, format, report);
  const dated =
    type === "string" && Object.hasOwn(JSON_SCHEMA_DATES, format) ? JSON_SCHEMA_DATES[format] : undefined;
  if (dated !== undefined) {
    report("schema.type-borrowed", "warning", "format", { written: `string ${format}`, read: dated });
    return { type: dated, format: "default" };
  }
  if (type === "string" && !STRING_FORMATS.has(format)) {
    const read = /^(?:url|uri)/i.test(format) ? "uri" : /mail/i.test(format) ? "email" : "default";
    report("schema.format-unknown", "warning", "format", { written: format, read });
    format = read;
  }
  return { type, format };
}

function repairDateFormat(type: string, format: string, report: Report): { type: string; format: string } {
  const coarser = type === "date" && Object.hasOwn(DATE_FORMATS, format) ? DATE_FORMATS[format] : undefined;
  if (coarser !== undefined) {
    report("schema.date-coarse", "info", "format", { written: format, read: coarser });
    return { type: coarser, format: "default" };
  }
  if (format === "default") return { type, format };
  if (ISO_FORMATS.has(format)) report("schema.date-iso", "info", "format", { written: format });
  else if (format === "any") report("schema.date-any", "warning", "format", {});
  else report("schema.date-format", "warning", "format", { written: format });
  return { type, format: "default" };
}

function readItemSchema(written: unknown, report: Report): JsonObject | null {
  if (written === undefined) return null;
  const read = typeof written === "string" ? parsePythonLiteral(written) : written;
  if (typeof written === "string") report("schema.array-item-text", "warning", "arrayItem", {});
  return isObject(read) ? read : null;
}

function readExample(written: unknown, type: string, report: Report): string | null {
  const several: unknown = Array.isArray(written)
    ? written
    : SINGLE_TYPES.has(type)
      ? listInText(written)
      : null;
  if (!Array.isArray(written) && several !== null)
    report("schema.example-list", "info", "example", { written: shortJson(written) });
  const first: unknown = Array.isArray(several) ? several[0] : written;
  if (first === undefined || first === null) return null;
  if (type === "array" && Array.isArray(written) && !shortJson(first).startsWith("["))
    return shortJson(written, Infinity);
  if (typeof first === "object") {
    report("schema.example-object", "info", "example", {});
    return shortJson(first, Infinity);
  }
  return looseText(first);
}

const SINGLE_TYPES = new Set(["string", "number", "integer", "boolean", "date", "datetime", "year"]);

/** `["montant", "descendant"]` written as a text: a list of examples of a field that takes one value. */
function listInText(written: unknown): readonly string[] | null {
  if (typeof written !== "string" || !/^\["[^]*"\]$/.test(written)) return null;
  try {
    const read: unknown = JSON.parse(written);
    return Array.isArray(read) && read.every((item) => typeof item === "string") ? read : null;
  } catch {
    return null;
  }
}

/** Longitude bounded by ±90 and latitude by ±180 can only be the two swapped. */
function swapWorldBounds(name: string, constraints: Record<string, unknown>, report: Report): void {
  const axis = /^(?:longitude|long?)$/i.test(name) ? 90 : /^lat(?:itude)?$/i.test(name) ? 180 : null;
  if (axis === null || Number(constraints["maximum"]) !== axis || Number(constraints["minimum"]) !== -axis)
    return;
  const other = axis === 90 ? 180 : 90;
  report("schema.bounds-swapped", "warning", "constraints", { written: axis, read: other });
  constraints["minimum"] = -other;
  constraints["maximum"] = other;
}
