import { formatDegrees } from "./formatDegrees.ts";
import { readSexagesimal } from "./readSexagesimal.ts";

export type Axis = "lon" | "lat";

/** A number as it may be meant, with its canonical text: every digit the person wrote, a decimal point. */
export interface CoordinateNumber {
  readonly value: number;
  readonly text: string;
}

/**
 * How the cell was written: as published (`plain`), with another mark, unit, space or label (`notation`), or in
 * degrees, minutes and seconds (`dms`).
 */
type CoordinateForm = "plain" | "notation" | "dms";

/** One coordinate of a cell before anything tells what it measures: degrees or metres, longitude or latitude. */
export interface CoordinateReading {
  /** What it may say, the most literal first; [] when only its digits can be trusted (`45.774.12`). */
  readonly numbers: readonly CoordinateNumber[];
  /** The axis its letters name (N, S, E, O, W, "lat"), null without any. */
  readonly axis: Axis | null;
  readonly form: CoordinateForm;
  /** Sign and digits, when the decimal point may have been lost: always for whole numbers and mangled ones. */
  readonly digits: string | null;
  /** Digits were lost (`4,58E+07`): never certain. */
  readonly rough: boolean;
}

const CANONICAL = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
/** Three decimals may be the thousands of a number that lost its decimal point: `-179.660` for -0.17966. */
const THOUSANDS = /^-?[1-9]\d{0,2}\.\d{3}$/;
const LABEL = /^(lat|latitude|lon|lng|long|longitude|x|y)\s*[.:=]*\s*(?=[-+\d.,NSEWO])/i;
const HEMISPHERE = /^(?:([NSEWO])\s*(.+)|(.+?)\s*([NSEWO]|nord|sud|est|ouest))$/i;
const UNIT = /\s*(?:°|º|deg\.?|degr[ée]s?|m\.?|m[èe]tres?)$/i;
const SCIENTIFIC = /^([-+]?\d+(?:[.,]\d+)?)e([-+]?\d{1,3})$/i;

const whole = (digits: string): string => digits.replace(/^0+(?=\d)/, "") || "0";
const plain = (text: string): CoordinateNumber => ({ value: Number(text), text });

/** Reads one coordinate written in any of the ways files hold; null when it is no number at all. */
export function readCoordinate(raw: string): CoordinateReading | null {
  if (CANONICAL.test(raw) && !THOUSANDS.test(raw)) {
    const digits = raw.includes(".") ? null : raw;
    return { numbers: [plain(raw)], axis: null, form: "plain", digits, rough: false };
  }
  let text = raw
    .replace(/[\u2212\u2013\u2014]/g, "-")
    .replace(/[\s\u00a0\u202f\u2009]+/g, " ")
    .replace(/^["'([]+|["')\]]+$/g, (quotes) =>
      /^["')\]]+$/.test(quotes) && /['"]/.test(quotes) ? quotes : "",
    )
    .trim();
  let axis: Axis | null = null;
  const label = LABEL.exec(text)?.[1]?.toLowerCase();
  if (label !== undefined) {
    text = text.slice(LABEL.exec(text)![0].length);
    axis = label.startsWith("la") ? "lat" : label.startsWith("l") ? "lon" : null;
  }
  const hemisphere = HEMISPHERE.exec(text);
  let sign = "";
  if (hemisphere) {
    const letter = (hemisphere[1] ?? hemisphere[4]!)[0]!.toUpperCase();
    text = (hemisphere[2] ?? hemisphere[3]!).trim();
    axis = letter === "N" || letter === "S" ? "lat" : "lon";
    if (letter === "S" || letter === "W" || letter === "O") sign = "-";
  }
  const sexagesimal = readSexagesimal(text);
  if (sexagesimal !== null) {
    const value = sign === "-" ? -Math.abs(sexagesimal) : sexagesimal;
    const number = { value, text: formatDegrees(value) };
    return { numbers: [number], axis, form: "dms", digits: null, rough: false };
  }
  text = text.replace(UNIT, "").replace(/^\+/, "");
  if (sign === "-" && text.startsWith("-")) sign = "";
  return readSigned(sign + text, axis, sign + text === raw && CANONICAL.test(raw) ? "plain" : "notation");
}

function readSigned(text: string, axis: Axis | null, form: CoordinateForm): CoordinateReading | null {
  const scientific = SCIENTIFIC.exec(text);
  if (scientific) {
    const value = Number(`${scientific[1]!.replace(",", ".")}e${scientific[2]!}`);
    if (!Number.isFinite(value) || Math.abs(value) > 1e12) return null;
    const written = scientific[1]!.replace(/\D/g, "").length;
    return {
      numbers: [{ value, text: formatDegrees(value) }],
      axis,
      form: "notation",
      digits: null,
      rough: Math.abs(value) >= 1 && written < 8,
    };
  }
  const joined = text.replace(/[ '’]/g, "");
  if (!/^-?[\d.,]*\d[\d.,]*$/.test(joined) || joined.length > 40) return null;
  const negative = joined.startsWith("-") ? "-" : "";
  const body = joined.slice(negative.length).replace(/[.,]+$/, "");
  const groups = body.split(/[.,]/);
  const numbers: CoordinateNumber[] = [];
  if (groups.length === 1) {
    numbers.push(plain(negative + whole(body)));
  } else {
    const decimals = groups.at(-1)!;
    const before = groups.slice(0, -1);
    const marks = body.replace(/\d/g, "");
    const grouped = before.slice(1).every((group) => group.length === 3) && before[0]!.length <= 3;
    const oneMark = new Set(marks.slice(0, -1)).size <= 1;
    if (groups.length === 2) numbers.push(plain(`${negative}${whole(before[0]!)}.${decimals}`));
    else if (grouped && oneMark && marks.at(-1) !== marks[0])
      numbers.push(plain(`${negative}${whole(before.join(""))}.${decimals}`));
    if (
      decimals.length === 3 &&
      grouped &&
      new Set(marks).size === 1 &&
      before[0] !== "" &&
      before[0] !== "0"
    )
      numbers.push(plain(negative + whole(groups.join(""))));
  }
  const mangled = groups.length !== 2 || numbers.length > 1;
  return { numbers, axis, form, digits: mangled ? negative + groups.join("") : null, rough: false };
}
