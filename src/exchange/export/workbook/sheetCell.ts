import type { Field } from "../../../domain/model/field.ts";
import { columnType, readBoolean, readDay } from "../columnType.ts";

/** What a spreadsheet stores in a cell. A date counts days since 1899-12-30, with its hour as a part of a day. */
export type SheetCell =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "number"; readonly text: string }
  | { readonly type: "boolean"; readonly value: boolean }
  | { readonly type: "date" | "datetime"; readonly serial: number; readonly iso: string };

/** Beyond fifteen figures a spreadsheet would round. */
const EXACT = /^-?(?=(?:\d\.?){1,15}$)(?:0|[1-9]\d*)(?:\.\d+)?$/;
const EPOCH_DAYS = 25_569;
/** 1 March 1900: before it, Excel's days are shifted by a 29 February that never was. */
const FIRST_DAY = 61;
const LAST_DAY = 2_958_465;
const DATETIME = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/;

/** A canonical text as a cell, typed where nothing is lost by it; null for no value. */
export function sheetCell(field: Field, text: string): SheetCell | null {
  if (text === "") return null;
  const asText: SheetCell = { type: "text", text };
  if (field.type === "datetime") return datetimeCell(text) ?? asText;
  switch (columnType(field)) {
    case "integer":
    case "number":
      return EXACT.test(text) ? { type: "number", text } : asText;
    case "boolean": {
      const value = readBoolean(field, text);
      return value === null ? asText : { type: "boolean", value };
    }
    case "date": {
      const serial = serialDay(text);
      return serial === null ? asText : { type: "date", serial, iso: text };
    }
    default:
      return asText;
  }
}

function serialDay(iso: string): number | null {
  const day = readDay(iso);
  const serial = day === null ? null : day + EPOCH_DAYS;
  return serial !== null && serial >= FIRST_DAY && serial <= LAST_DAY ? serial : null;
}

function datetimeCell(text: string): SheetCell | null {
  const parts = DATETIME.exec(text);
  const day = parts === null ? null : serialDay(parts[1]!);
  if (parts === null || day === null) return null;
  const seconds = Number(parts[2]) * 3600 + Number(parts[3]) * 60 + Number(parts[4] ?? 0);
  return { type: "datetime", serial: day + seconds / 86_400, iso: text };
}
