import { cellText } from "../table/cell.ts";
import type { ColumnProfile } from "../table/columnProfile.ts";

/** What values may look like, each recognised by its form alone. */
const LOOKS = [
  "email",
  "phone",
  "nine-digits",
  "url",
  "date",
  "time",
  "year",
  "boolean",
  "number",
  "integer",
  "postcode",
  "insee",
  "siret",
  "siren",
  "rna",
  "latitude",
  "longitude",
  "latitude-degrees",
  "longitude-degrees",
  "pair",
  "wkt",
  "geojson",
  "opening-hours",
  "address",
  "street",
  "house-number",
  "full-address",
  "commune",
  "uuid",
  "words",
  "phrase",
  "prose",
] as const;

export type Look = (typeof LOOKS)[number];

export interface ColumnLooks {
  /** The share of the filled cells that look so, between 0 and 1. */
  share(look: Look): number;
  /** How many distinct values were looked at. */
  readonly distinct: number;
  /** Distinct values over filled cells: 1 when no value comes back. */
  readonly variety: number;
  readonly values: readonly { readonly text: string; readonly count: number }[];
}

/** As many distinct values, from the first to the last, tell enough. */
const SAMPLE = 120;

const STREET_TYPE =
  /(?:^|[\s,.;\d-])(?:rue|r|avenue|av|ave|boulevard|bd|bld|boul|place|pl|chemin|che|ch|chem|route|rte|impasse|imp|all[ée]es?|all|quai|cours|square|sq|passage|faubourg|fbg|esplanade|promenade|mont[ée]e|sentier|ruelle|rond[ -]point|parvis|lotissement|lot|r[ée]sidence|hameau|lieu[ -]dit|z\.?[ai]\.?c?|zone|voie|traverse|villa|cit[ée]|clos|mail|halle|venelle|rocade|c[ôo]te|porte|pont|carrefour)(?=[\s.,'’]|$)/i;
/** One number or several of a street, and where a thing stands beside them: "12 bis", "56 T", "7-9", "face 22". */
const HOUSE_NUMBERS =
  /^(?:(?:face|devant)(?: (?:au|le|à))? )?(?:n[°º]? ?)?\d{1,4} ?(?:bis|ter|quater|[a-z])?(?:(?: ?[-/] ?| (?:à|a|et) )\d{1,4} ?(?:bis|ter|quater|[a-z])?){0,3}$/i;
const BOOLEANS = new Set("oui non o n true false vrai faux yes no y 0 1 x - ok nok".split(" "));
const PAIR = /^[[(]?\s*-?\d{1,3}(?:\.\d{2,}\s*[;,\s]|,\d{3,}\s*[;\s])\s*-?\d{1,3}[.,]\d{2,}\s*[\])]?$/;
/** Two projected coordinates, in metres: six or seven digits each. */
const METRIC_PAIR = /^["[(]?\s*-?\d{6,7}(?:[.,]\d+)?\s*(?:[;,\s]\s*)-?\d{6,7}(?:[.,]\d+)?\s*[\])"]?$/;
/** Degrees and minutes, the letter of the axis before or after: 45°43'12"N. Groups: letter, degrees, letter. */
const DEGREES = /^([NSEWO]?) ?-?(\d{1,3}) ?[°º] ?\d{1,2}(?:[.,]\d+)? ?['’′].{0,12}?([NSEWO]?)$/i;
const DAYS =
  /\b(?:lun|mar|mer|jeu|ven|sam|dim|mo|tu|we|th|fr|sa|su)(?:di|\b|[a-z]*day)|24 ?[/h] ?(?:24|7)|7 ?j?\/ ?7/i;
const HOURS = /\b\d{1,2} ?(?:h|:)(?: ?\d{2})?\b/i;

function luhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    let digit = Number(digits[digits.length - 1 - at]);
    if (at % 2 === 1) digit = digit > 4 ? digit * 2 - 9 : digit * 2;
    sum += digit;
  }
  return sum % 10 === 0;
}

function looksOfNumber(text: string, add: (look: Look) => void): void {
  const value = Number(text.replace(/[\s\u00a0\u202f]/g, "").replace(",", "."));
  add("number");
  if (Number.isInteger(value)) add("integer");
  else {
    if (value >= 41 && value <= 51.6) add("latitude");
    if (value >= -5.6 && value <= 9.9) add("longitude");
  }
  if (Number.isInteger(value) && value >= 1900 && value <= 2100) add("year");
}

function looksOfDigits(text: string, add: (look: Look) => void): void {
  const digits = text.replace(/[\s\u00a0.-]/g, "");
  // Four digits may be a code that lost its zero, but rather a year where they make one.
  const isYear = /^(?:19|20)\d\d$/.test(text);
  if (!isYear && /^(?:\d{4,5})$/.test(text) && Number(text) >= 1000 && Number(text) <= 98890) add("postcode");
  if (!isYear && /^(?:\d{4,5}|2[AB]\d{3})$/i.test(text)) add("insee");
  if (/^\d{14}$/.test(digits) && (luhn(digits) || digits.startsWith("356000000"))) add("siret");
  if (/^\d{9}$/.test(digits) && luhn(digits)) add("siren");
  if (/^[1-9]\d{8}$/.test(digits)) add("nine-digits");
  else if (/^(?:(?:\+33|0033|33)0?|0)[1-9]\d{8}$/.test(digits)) add("phone");
  else if (/(?:^|\D)(?:\+33[\s.]?|0)[1-9](?:[\s./-]?\d{2}){4}(?!\d)/.test(text)) add("phone");
}

/** An axis by its letter, by where it lies in France without one. */
function looksOfDegrees(text: string, add: (look: Look) => void): void {
  const parts = DEGREES.exec(text);
  if (parts === null) return;
  const letter = (parts[1] || parts[3] || "").toUpperCase();
  const degrees = Number(parts[2]);
  if (letter === "" ? degrees >= 41 && degrees <= 51 : letter === "N" || letter === "S")
    add("latitude-degrees");
  else if (letter !== "" || degrees <= 9) add("longitude-degrees");
}

function looksOfText(text: string, add: (look: Look) => void): void {
  if (/[^\s@]@[^\s@]+\.[a-z]{2,}/i.test(text) && text.length < 200) add("email");
  else if (
    /^(?:https?:\/\/|www\.)|^[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:fr|com|org|net|eu|info|bzh|io|paris|corsica|alsace)(?:\/\S*)?$/i.test(
      text,
    )
  )
    add("url");
  if (/^(?:MULTI)?(?:POINT|LINESTRING|POLYGON)\s*Z?\s*\(/i.test(text)) add("wkt");
  if (/^\{.*"(?:type|coordinates)"/s.test(text)) add("geojson");
  looksOfDegrees(text, add);
  if (PAIR.test(text) || METRIC_PAIR.test(text)) add("pair");
  if (/^W\d[\dA-Z]\d{7}$/i.test(text)) add("rna");
  if (/^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i.test(text)) add("uuid");
  if (/\p{L}{2}/u.test(text)) add("words");
  if (/\p{L}\s+\p{L}/u.test(text) && !/\d/.test(text)) add("phrase");
  if (text.split(/\s+/).length > 12) add("prose");
}

function looksOfAddress(text: string, add: (look: Look) => void): void {
  if (HOUSE_NUMBERS.test(text)) add("house-number");
  if (text.length > 160 || !/\p{L}{2}/u.test(text)) return;
  const typed = STREET_TYPE.test(text);
  const numbered = /^\W*(?:n[°º]? ?)?\d{1,4}\s*(?:bis|ter|quater|[a-d]\b)?[\s,]+\p{L}/iu.test(text);
  if (typed) add("street");
  if (typed || numbered) add("address");
  if (/(?<!\d)\d{5}(?!\d)[\s,]+\p{L}{2,}/u.test(text) && (typed || numbered || text.length > 14))
    add("full-address");
}

function looksOfTime(text: string, add: (look: Look) => void): void {
  if (/^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:[T ].*)?$|^\d{1,2}[-/. ]\d{1,2}[-/. ]\d{2,4}(?: .*)?$/.test(text))
    add("date");
  else if (
    /^\d{0,2}(?:er)?[\s-]*(?:janv|f[ée]v|mars|avr|mai|juin|juil|ao[uû]t|sept|oct|nov|d[ée]c)\p{L}*\.?[\s-]*\d{2,4}$/iu.test(
      text,
    )
  )
    add("date");
  if (/^\d{1,2}[h:]\d{0,2}(?::\d{2})?$/i.test(text)) add("time");
  if (
    (DAYS.test(text) && (HOURS.test(text) || /24|7/.test(text))) ||
    /^\d{1,2} ?[h:]\d{0,2} ?(?:-|à|a) ?\d{1,2} ?[h:]/i.test(text)
  )
    add("opening-hours");
}

/** Every look of one value. */
function eachLook(text: string, isCommune: (text: string) => boolean, add: (look: Look) => void): void {
  if (BOOLEANS.has(text.toLowerCase())) add("boolean");
  if (/^[+-]?\d[\d\s\u00a0\u202f]*(?:[.,]\d+)?(?: ?(?:€|m2|m²|%|m|cm|ha|km))?$/.test(text))
    looksOfNumber(text, add);
  if (/\d/.test(text)) {
    looksOfDigits(text, add);
    looksOfTime(text, add);
  }
  if (/[^\d\s.,+-]|[,;\s]/.test(text)) looksOfText(text, add);
  looksOfAddress(text, add);
  if (/^\p{L}/u.test(text) && text.length < 60 && isCommune(text)) add("commune");
}

/** What a column's values look like, weighed by how often each occurs. */
export function columnLooks(column: ColumnProfile, isCommune: (text: string) => boolean): ColumnLooks {
  const counts = new Map<Look, number>();
  const values: { text: string; count: number }[] = [];
  let seen = 0;
  const step = Math.max(1, Math.floor(column.distinct.size / SAMPLE));
  let at = 0;
  for (const { cell, count } of column.distinct.values()) {
    if (at++ % step !== 0) continue;
    if (values.length >= SAMPLE) break;
    const text = cellText(cell).trim();
    values.push({ text, count });
    seen += count;
    eachLook(text.length > 2000 ? text.slice(0, 2000) : text, isCommune, (look) =>
      counts.set(look, (counts.get(look) ?? 0) + count),
    );
  }
  return {
    share: (look) => (seen === 0 ? 0 : (counts.get(look) ?? 0) / seen),
    distinct: values.length,
    variety: column.filled === 0 ? 0 : column.distinct.size / column.filled,
    values,
  };
}
