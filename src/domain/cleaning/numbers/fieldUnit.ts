import type { Field } from "../../model/field.ts";
import { stripAccents } from "../vocabulary/stripAccents.ts";
import { conversionFactor, readUnit, type Unit } from "./units.ts";

const IN_BRACKETS = /[([]\s*(?:en\s+)?([^)\]]+?)\s*[)\]]/g;
const AFTER_EN = /\ben\s+([\p{L}€²³%]+\d?)\s*$/u;

function named(text: string): Unit | null {
  const plain = stripAccents(text).toLowerCase();
  for (const [, name = ""] of plain.matchAll(IN_BRACKETS)) {
    const unit = readUnit(name);
    if (unit) return unit;
  }
  const after = AFTER_EN.exec(plain)?.[1];
  const last = plain.split(/[ _]/).at(-1) ?? "";
  const mayBeWord = last.length < 2 && !plain.includes("_");
  return (after && readUnit(after)) || (mayBeWord ? null : readUnit(last)) || null;
}

/** The unit of the field's published values: stated, or written in its name or title; null when unknown. */
export function fieldUnit(field: Field, usual: string | null): Unit | null {
  if (field.unit !== null) return readUnit(stripAccents(field.unit).toLowerCase()) ?? null;
  const inName = field.name.includes("_") ? named(field.name) : null;
  return inName ?? named(field.title) ?? (usual === null ? null : (readUnit(usual) ?? null));
}

/**
 * By how much the bare numbers of a column are multiplied when its header names another unit than the field's:
 * "Surface (ha)" for a field in m² gives 10,000. 1 when the header says nothing.
 */
export function headerFactor(header: string, field: Field, unit: Unit | null): number {
  if (unit === null || header === field.name || header === field.title) return 1;
  const said = named(header);
  return said === null ? 1 : (conversionFactor(said, unit) ?? 1);
}
