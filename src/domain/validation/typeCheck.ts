import type { Field, FieldType } from "../model/field.ts";
import { isObject } from "../model/looseJson.ts";
import { splitList } from "../model/listCell.ts";
import { isIsoDate, isIsoDatetime, isIsoTime } from "./calendar.ts";

const INTEGER = /^[+-]?\d+$/;
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
const DURATION =
  /^-?P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/;
const EMAIL = /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\.]+(?:\.[^\s@<>,;:"()[\]\\.]+)+$/;
const URI = /^[a-z][a-z\d+.-]*:[^\s<>"]+$/i;
const UUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;

type Test = (value: string) => boolean;

const BY_TYPE: Partial<Record<FieldType, Test>> = {
  integer: (value) => INTEGER.test(value),
  number: (value) => NUMBER.test(value),
  date: isIsoDate,
  datetime: isIsoDatetime,
  time: isIsoTime,
  year: (value) => /^\d{4}$/.test(value),
  yearmonth: (value) => /^\d{4}-(?:0[1-9]|1[0-2])$/.test(value),
  duration: (value) => DURATION.test(value),
  object: (value) => isObject(parseJson(value)),
  geojson: (value) => {
    const read = parseJson(value);
    return isObject(read) && typeof read["type"] === "string";
  },
};

/**
 * The test of a field's type on canonical text (dates ISO 8601, decimals with a point); null when every text will do.
 * Lists of texts are tested by their items elsewhere.
 */
export function typeTest(field: Field): Test | null {
  const { type, format } = field;
  if (type === "boolean") {
    const words = new Set(["true", "false", ...field.trueValues, ...field.falseValues]);
    return (value) => words.has(value);
  }
  if (type === "geopoint") return (value) => isPoint(value, format);
  if (type === "array") return (value) => splitList(field, value) !== null;
  if (type === "string") return stringTest(field);
  return BY_TYPE[type] ?? null;
}

function stringTest(field: Field): Test | null {
  const test = { email: EMAIL, uri: URI, uuid: UUID }[field.format];
  if (test === undefined) return null;
  if (!field.multiple) return (value) => test.test(value);
  return (value) => splitList(field, value)!.every((item) => test.test(item));
}

function parseJson(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

/** Longitude first, in degrees: `2.35, 48.85`, `[2.35,48.85]` or `{"lon": 2.35, "lat": 48.85}`. */
function isPoint(value: string, format: string): boolean {
  const read = format === "default" ? value.split(",") : parseJson(value);
  const pair: readonly unknown[] = Array.isArray(read)
    ? read
    : isObject(read)
      ? [read["lon"], read["lat"]]
      : [];
  const [lon, lat] = pair.map((one) =>
    typeof one === "string" && NUMBER.test(one.trim()) ? Number(one) : one,
  );
  if (pair.length !== 2 || typeof lon !== "number" || typeof lat !== "number") return false;
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
}
