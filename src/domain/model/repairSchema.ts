import type { Finding, Report } from "./finding.ts";
import { isObject, type JsonObject, looseText, looseTexts, shortJson } from "./looseJson.ts";
import { repairField } from "./repairField.ts";

export interface RepairedSchema {
  /** A plain Table Schema without traps, with our own properties left as they were; null when it is none. */
  readonly schema: JsonObject | null;
  readonly findings: readonly Finding[];
}

/** Undoes the known traps of real schemas and says which. Gives null for what is not a Table Schema at all. */
export function repairSchema(input: unknown): RepairedSchema {
  const findings: Finding[] = [];
  const report = reporter(findings, "", null);
  const found = findTableSchema(input, report);
  if (!found) return { schema: null, findings };
  const fields = repairFields(found["fields"], findings);
  if (fields.length === 0) {
    report("schema.no-field", "error", "fields");
    return { schema: null, findings };
  }
  if (Array.isArray(found["foreignKeys"]) && found["foreignKeys"].length > 0)
    report("schema.foreign-keys", "info", "foreignKeys", { count: found["foreignKeys"].length });
  const names = new Set(fields.map((field) => String(field["name"])));
  const schema: Record<string, unknown> = { ...found, fields };
  for (const [key, value] of Object.entries({
    missingValues: repairMissingValues(found["missingValues"], report),
    primaryKey: repairPrimaryKey(found["primaryKey"], names, report),
    uniqueKeys: repairUniqueKeys(found["uniqueKeys"], names, report),
    custom_checks: repairCustomChecks(found["custom_checks"] ?? found["customChecks"], names, report),
  })) {
    delete schema[key];
    if (value !== null) schema[key] = value;
  }
  return { schema, findings };
}

function reporter(findings: Finding[], base: string, field: string | null): Report {
  return (code, severity, path, params) => {
    const place = base === "" ? path : path === "" ? base : `${base}.${path}`;
    findings.push({ path: place, field, code, severity, ...(params && { params }) });
  };
}

function findTableSchema(input: unknown, report: Report): JsonObject | null {
  if (!isObject(input)) report("schema.not-object", "error", "");
  else if (Array.isArray(input["fields"]) || isObject(input["fields"])) return input;
  else if (
    isObject(input["schema"]) &&
    typeof input["schema"]["fields"] === "object" &&
    input["schema"]["fields"] !== null
  ) {
    report("schema.wrapped", "info", "schema");
    return findTableSchema({ ...input, ...input["schema"] }, report);
  } else if (Array.isArray(input["resources"])) {
    const resource = input["resources"].find((one) => isObject(one) && isObject(one["schema"]));
    if (isObject(resource)) {
      report("schema.data-package", "warning", "resources", { count: input["resources"].length });
      return findTableSchema(resource, report);
    }
    report("schema.package-without-schema", "error", "resources");
  } else if (isObject(input["properties"]) || isObject(input["definitions"]))
    report("schema.json-schema", "error", "");
  else report("schema.not-table-schema", "error", "");
  return null;
}

function repairFields(written: unknown, findings: Finding[]): readonly JsonObject[] {
  const root = reporter(findings, "", null);
  const entries = Array.isArray(written)
    ? written
    : Object.entries(written as JsonObject).map(([name, field]) =>
        Object.assign({ name }, isObject(field) ? field : {}),
      );
  if (!Array.isArray(written)) root("schema.fields-object", "warning", "fields");
  const seen = new Map<string, string>();
  const fields: JsonObject[] = [];
  entries.forEach((entry: unknown, index) => {
    const path = `fields[${index}]`;
    const field = typeof entry === "string" ? { name: entry } : entry;
    if (!isObject(field)) {
      root("schema.field-not-object", "error", path, { written: shortJson(entry) });
      return;
    }
    const name = readName(field, index, reporter(findings, path, null));
    const text = fingerprint(field);
    if (seen.get(name) === text) {
      reporter(findings, path, name)("schema.field-repeated", "warning", "name", { name });
      return;
    }
    const unique = freeName(name, seen);
    if (unique !== name)
      reporter(findings, path, name)("schema.name-repeated", "error", "name", { name, read: unique });
    seen.set(unique, text);
    fields.push(repairField(field, unique, reporter(findings, path, unique)));
  });
  return fields;
}

function readName(field: JsonObject, index: number, report: Report): string {
  const name = looseText(field["name"]);
  if (name !== null) {
    if (name !== field["name"]) report("schema.name-spaces", "warning", "name", { name });
    return name;
  }
  const read = looseText(field["title"]) ?? `colonne_${index + 1}`;
  report("schema.name-missing", "error", "name", { read });
  return read;
}

function fingerprint(field: JsonObject): string {
  return Object.entries(field)
    .map(([key, value]) => `${key}=${shortJson(value, 200)}`)
    .join("\n");
}

function freeName(name: string, seen: ReadonlyMap<string, string>): string {
  let free = name;
  for (let n = 2; seen.has(free); n++) free = `${name}_${n}`;
  return free;
}

function repairMissingValues(written: unknown, report: Report): readonly string[] {
  if (written === undefined) {
    report("schema.missing-values-absent", "info", "missingValues");
    return [""];
  }
  const items: readonly unknown[] = Array.isArray(written) ? written : [written];
  const texts = items
    .map((item) => (isObject(item) ? item["value"] : item))
    .filter((item) => typeof item === "string");
  if (!texts.includes("")) report("schema.missing-values-empty", "info", "missingValues");
  return [...new Set(["", ...texts])];
}

function repairPrimaryKey(
  written: unknown,
  names: ReadonlySet<string>,
  report: Report,
): readonly string[] | null {
  const key = looseTexts(written);
  const unknown = key.filter((name) => !names.has(name));
  if (unknown.length > 0) report("schema.key-unknown", "error", "primaryKey", { names: unknown.join(", ") });
  return key.length > 0 && unknown.length === 0 ? key : null;
}

function repairUniqueKeys(
  written: unknown,
  names: ReadonlySet<string>,
  report: Report,
): readonly string[][] | null {
  if (!Array.isArray(written)) return null;
  const keys = written.map((key) => [...looseTexts(key)]);
  const known = keys.filter((key, index) => {
    const unknown = key.filter((name) => !names.has(name));
    if (unknown.length > 0)
      report("schema.key-unknown", "error", `uniqueKeys[${index}]`, { names: unknown.join(", ") });
    return key.length > 0 && unknown.length === 0;
  });
  return known.length > 0 ? known : null;
}

function repairCustomChecks(
  written: unknown,
  names: ReadonlySet<string>,
  report: Report,
): readonly JsonObject[] | null {
  if (written === undefined || written === null) return null;
  if (!Array.isArray(written)) {
    report("schema.check-shape", "error", "custom_checks", { written: shortJson(written) });
    return null;
  }
  const checks: JsonObject[] = [];
  written.forEach((check: unknown, index) => {
    const path = `custom_checks[${index}]`;
    const name = isObject(check) ? looseText(check["name"]) : looseText(check);
    if (name === null) {
      report("schema.check-shape", "error", path, { written: shortJson(check) });
      return;
    }
    const params = isObject(check) && isObject(check["params"]) ? check["params"] : {};
    const unknown = columnsOf(params).filter((column) => !names.has(column));
    if (unknown.length > 0)
      report("schema.check-columns", "error", path, { check: name, names: unknown.join(", ") });
    else checks.push({ name, params });
  });
  return checks;
}

/** The fields a custom check names in its parameters. */
function columnsOf(params: JsonObject): readonly string[] {
  return ["column", "column1", "column2", "columns", "othercolumns", "other-columns"].flatMap((key) =>
    params[key] === undefined ? [] : looseTexts(params[key]),
  );
}
