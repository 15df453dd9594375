import type { Field } from "../../domain/model/field.ts";
import type { Kind } from "../../domain/model/kind.ts";
import type { Model } from "../../domain/model/model.ts";
import { isoToSerial } from "../workbook/serialDate.ts";
import type { CellLook } from "./templatePlan.ts";

/** What a spreadsheet verifies as a cell is filled. A strict check refuses, another asks. */
export type CellCheck = { readonly strict: boolean } & (
  | { readonly type: "list"; readonly list: number }
  | { readonly type: "whole" | "decimal" | "date"; readonly min: number; readonly max: number }
  | { readonly type: "length"; readonly min: number; readonly max: number }
  | { readonly type: "unique" }
  | { readonly type: "email" }
);

/** Codes whose length is known wherever they stand, in characters. */
const CODE_LENGTH: Partial<Record<Kind, number>> = { insee: 5, postcode: 5, siren: 9, siret: 14, rna: 10 };

const NUMERIC: ReadonlySet<Kind> = new Set<Kind>([
  "integer",
  "number",
  "amount",
  "percent",
  "longitude",
  "latitude",
  "year",
]);

/** A cell holds at most this many characters. */
const MAX_TEXT = 32_767;
/** What a spreadsheet computes with exactly. */
const MAX_NUMBER = 999_999_999_999_999;
/** Spreadsheets know no day before 1900. */
const FIRST_DAY = "1900-01-01";
const LAST_DAY = "2199-12-31";
const YEARS = { min: 1000, max: 2999 } as const;
const DEGREES: Partial<Record<Kind, number>> = { longitude: 180, latitude: 90 };

/** How the cells of a field are stored. Whatever a spreadsheet could mangle is text. */
export function lookOf(field: Field): CellLook {
  if (field.multiple || field.vocabulary !== null) return "text";
  if (field.type === "date" && field.kind === "date") return "date";
  if (!NUMERIC.has(field.kind) || !["number", "integer", "year"].includes(field.type)) return "text";
  return field.type === "number" ? "number" : "integer";
}

/** Whether every record has its own value of this field. */
function isUnique(field: Field, { primaryKey }: Model): boolean {
  return field.constraints.unique === true || (primaryKey.length === 1 && primaryKey[0] === field.name);
}

/**
 * The check of a field's cells, from its kind and constraints; null where anything may be written.
 * @param list position of the list that the field draws from; null without one
 */
export function checkOf(field: Field, model: Model, list: number | null): CellCheck | null {
  if (list !== null) {
    const closed = field.type === "boolean" || field.vocabulary?.closed === true;
    return { type: "list", list, strict: closed && !field.multiple };
  }
  if (field.multiple) return null;
  const look = lookOf(field);
  if (look === "date") return dateCheck(field);
  if (look !== "text") return numberCheck(field, look);
  return lengthCheck(field) ?? otherCheck(field, model);
}

function dateCheck({ constraints }: Field): CellCheck {
  const min = bound(constraints.minimum ?? constraints.exclusiveMinimum, serial, FIRST_DAY);
  const max = bound(constraints.maximum ?? constraints.exclusiveMaximum, serial, LAST_DAY);
  return { type: "date", min, max, strict: true };
}

function serial(text: string): number | null {
  return isoToSerial(text, false);
}

function numberCheck({ constraints, kind }: Field, look: CellLook): CellCheck {
  const limit = DEGREES[kind] ?? MAX_NUMBER;
  const [lowest, highest] = kind === "year" ? [YEARS.min, YEARS.max] : [-limit, limit];
  const min = bound(constraints.minimum ?? constraints.exclusiveMinimum, finite, String(lowest));
  const max = bound(constraints.maximum ?? constraints.exclusiveMaximum, finite, String(highest));
  const type = look === "integer" ? "whole" : "decimal";
  return { type, min: Math.max(min, -MAX_NUMBER), max: Math.min(max, MAX_NUMBER), strict: true };
}

function finite(text: string): number | null {
  const value = Number(text);
  return text.trim() === "" || !Number.isFinite(value) ? null : value;
}

function bound(
  written: string | number | undefined,
  read: (text: string) => number | null,
  otherwise: string,
): number {
  return (written === undefined ? null : read(String(written))) ?? read(otherwise) ?? 0;
}

function lengthCheck({ constraints, kind }: Field): CellCheck | null {
  const code = CODE_LENGTH[kind];
  const min = constraints.minLength ?? code ?? 0;
  const max = constraints.maxLength ?? code ?? MAX_TEXT;
  if ((min === 0 && max === MAX_TEXT) || min > max) return null;
  return { type: "length", min, max, strict: true };
}

function otherCheck(field: Field, model: Model): CellCheck | null {
  if (isUnique(field, model)) return { type: "unique", strict: false };
  return field.kind === "email" ? { type: "email", strict: false } : null;
}
