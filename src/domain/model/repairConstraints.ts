import type { Report } from "./finding.ts";
import { isObject, type JsonObject, looseBoolean, looseNumber, looseText, shortJson } from "./looseJson.ts";
import { compilePattern } from "./pattern/schemaPattern.ts";

const MISSPELT = ["contraints", "contraintes", "contrainte", "constraint", "constrains", "contraint"];
const FLAGS = ["required", "unique"];
const LENGTHS = ["minLength", "maxLength"];
const BOUNDS = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"];
const NAMES = [...FLAGS, ...LENGTHS, ...BOUNDS, "pattern", "enum"];

/**
 * The constraints of a field, wherever and however the schema writes them: under `constraints` or a misspelling of
 * it, or beside it. Numbers and booleans written as text are read; an `enum` becomes a list of trimmed texts.
 */
export function repairConstraints(field: JsonObject, report: Report): JsonObject {
  const merged = gather(field, report);
  const repaired: Record<string, unknown> = {};
  for (const name of NAMES) {
    const value = merged[name];
    if (value === undefined || value === null || value === "") continue;
    const read = readConstraint(name, value);
    if (read === null)
      report("schema.constraint-value", "error", `constraints.${name}`, { name, written: shortJson(value) });
    else {
      if (
        FLAGS.includes(name)
          ? typeof value !== "boolean"
          : LENGTHS.includes(name) && typeof value !== "number"
      )
        report("schema.constraint-text", "warning", `constraints.${name}`, {
          name,
          written: shortJson(value),
          read: shortJson(read),
        });
      if (name === "enum") reportEnum(value, read as string[], report);
      if (name !== "pattern" || patternWorks(shortJson(read, Infinity), report)) repaired[name] = read;
    }
  }
  return dropContradictions(repaired, report);
}

function gather(field: JsonObject, report: Report): JsonObject {
  const merged: Record<string, unknown> = {};
  for (const name of NAMES) {
    if (field[name] === undefined) continue;
    report("schema.constraint-outside", "warning", name, { name });
    merged[name] = field[name];
  }
  for (const name of MISSPELT) {
    if (!isObject(field[name])) continue;
    report("schema.constraints-misspelt", "warning", name, { written: name });
    Object.assign(merged, field[name]);
  }
  const proper = field["constraints"];
  if (isObject(proper)) Object.assign(merged, proper);
  else if (proper !== undefined && proper !== null)
    report("schema.constraint-value", "error", "constraints", {
      name: "constraints",
      written: shortJson(proper),
    });
  for (const name of Object.keys(merged))
    if (!NAMES.includes(name) && name !== "jsonSchema" && !name.startsWith("traboule:"))
      report("schema.constraint-unknown", "warning", `constraints.${name}`, { name });
  return merged;
}

function readConstraint(name: string, value: unknown): unknown {
  if (FLAGS.includes(name)) return looseBoolean(value);
  if (LENGTHS.includes(name)) {
    const length = looseNumber(value);
    return length !== null && Number.isInteger(length) && length >= 0 ? length : null;
  }
  if (BOUNDS.includes(name)) return typeof value === "number" ? value : looseText(value);
  if (name === "pattern") return typeof value === "string" ? value : null;
  const items = (Array.isArray(value) ? value : [value]).map(looseText).filter((item) => item !== null);
  return items.length > 0 ? [...new Set(items)] : null;
}

function reportEnum(written: unknown, read: readonly string[], report: Report): void {
  if (!Array.isArray(written)) {
    report("schema.enum-list", "warning", "constraints.enum", { written: shortJson(written) });
    return;
  }
  const spaced = written.find(
    (item) => typeof item === "string" && item !== item.trim() && item.trim() !== "",
  );
  if (spaced !== undefined)
    report("schema.enum-spaces", "warning", "constraints.enum", { value: String(spaced).trim() });
  const filled = written.filter((item) => looseText(item) !== null).length;
  if (filled > read.length)
    report("schema.enum-repeated", "info", "constraints.enum", { count: filled - read.length });
}

function patternWorks(pattern: string, report: Report): boolean {
  const compiled = compilePattern(pattern);
  if (!compiled) report("schema.pattern-broken", "error", "constraints.pattern", { pattern });
  else if (compiled.matches === null)
    report("schema.pattern-unchecked", "error", "constraints.pattern", { pattern });
  else if (compiled.converted) report("schema.pattern-python", "warning", "constraints.pattern", { pattern });
  else if (!/^\^[^]*\$$/.test(pattern))
    report("schema.pattern-anchors", "info", "constraints.pattern", { pattern });
  return compiled !== null;
}

function dropContradictions(constraints: JsonObject, report: Report): JsonObject {
  const kept: Record<string, unknown> = { ...constraints };
  for (const [low, high] of [
    ["minLength", "maxLength"],
    ["minimum", "maximum"],
  ] as const) {
    const least = looseNumber(kept[low]);
    const most = looseNumber(kept[high]);
    if (least === null || most === null || least <= most) continue;
    report("schema.bounds-crossed", "error", `constraints.${low}`, { low: least, high: most });
    delete kept[low];
    delete kept[high];
  }
  return kept;
}
