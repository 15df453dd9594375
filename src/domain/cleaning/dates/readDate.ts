import { stripAccents } from "../vocabulary/stripAccents.ts";
import { MONTH_WORDS, WEEKDAY_WORDS } from "./calendarWords.ts";
import { type Clock, readClock } from "./readClock.ts";

/** The time that followed a date, with its offset from UTC as written ("Z", "+02:00", "" for none). */
export interface Tail {
  readonly clock: Clock;
  readonly offset: string;
}

/** A date as written, before the column has said in which order its numbers stand. */
export type DateReading =
  /** Year first: nothing to decide. `plain` when written "2018-08-06". */
  | {
      readonly form: "ymd";
      readonly year: number;
      readonly month: number;
      readonly day: number;
      readonly tail: Tail | null;
      readonly plain: boolean;
    }
  /** Three numbers of which the last, or with two digits perhaps the first, is the year. */
  | {
      readonly form: "numbers";
      readonly parts: readonly [number, number, number];
      /** Written "17-08-10": the only mark with which a short year often comes first. */
      readonly dashed: boolean;
      readonly shortYear: boolean;
      readonly tail: Tail | null;
    }
  /** The month in letters. */
  | {
      readonly form: "words";
      readonly year: number;
      readonly month: number;
      readonly day: number;
      readonly shortYear: boolean;
      readonly weekday: number | null;
      readonly tail: Tail | null;
    }
  /** Eight digits without separators: year first, or day first. */
  | { readonly form: "digits"; readonly text: string }
  /** A number that may be a spreadsheet's serial, with its day fraction. */
  | { readonly form: "serial"; readonly serial: number }
  | { readonly form: "month"; readonly year: number; readonly month: number; readonly shortYear: boolean }
  | { readonly form: "year"; readonly year: number }
  | { readonly form: "day-month" }
  | { readonly form: "several" };

const TIME = "\\d{1,2}(?::|h)\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?(?: ?[ap]m)?";
const OFFSET = "z|utc|gmt|[+-]\\d{2}:?\\d{2}";
const TAIL = new RegExp(`^(.*\\d)(?:t|,? ?a |,? )(${TIME})(?:\\.\\d+)? ?(${OFFSET})?$`);
const YEAR_FIRST = /^(\d{4})([-/. ])(\d{1,2})\2(\d{1,2})$/;
const YEAR_LAST = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})$/;
const WORDS_DAY_FIRST =
  /^(?:([a-z]+)[.,]? )?(?:le )?(\d{1,2}) ?(?:er|nd|rd|th|st)?[ /.-]*([a-z]{3,})\.?[ /.,-]*(\d{4}|\d{2})$/;
const WORDS_MONTH_FIRST = /^(?:([a-z]+)[.,]? )?([a-z]{3,})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/;
const MONTH_WORD = /^([a-z]{3,})\.?[ /.-]*(\d{4}|\d{2})$/;
const YEAR_WORD = /^(\d{4})[ /.-]([a-z]{3,})\.?$/;
const DAY_WORD = /^(\d{1,2})(?:er)?[ /.-]([a-z]{3,})\.?$/;
const DATE_IN_TEXT = /\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}(?:er)? [a-z]{3,9} \d{4}/g;

/** Reads one date written in any of the ways French files use; null for what is no date. */
export function readDate(text: string): DateReading | null {
  if (text.length > 200) return null;
  const plain = stripAccents(text)
    .toLowerCase()
    .replace(/[‐‑–—−]/g, "-")
    .replace(/ ?([/-]) ?/g, "$1")
    .replace(/\s+/g, " ")
    .replace(/^le /, "");
  const tailed = TAIL.exec(plain);
  const clock = tailed && readClock((tailed[2] ?? "").replace(",", "."));
  const tail = clock ? { clock, offset: isoOffset(tailed[3] ?? "") } : null;
  const body = tail ? (tailed?.[1] ?? plain) : plain;
  return (
    readNumbers(body, tail, text) ?? readWords(body, tail) ?? (isSeveral(plain) ? { form: "several" } : null)
  );
}

function isoOffset(offset: string): string {
  if (offset === "") return "";
  if (/^(?:z|utc|gmt)$/.test(offset)) return "Z";
  return offset.includes(":") ? offset : `${offset.slice(0, 3)}:${offset.slice(3)}`;
}

function readNumbers(body: string, tail: Tail | null, text: string): DateReading | null {
  const first = YEAR_FIRST.exec(body);
  if (first) {
    const [, year, mark, month = "", day = ""] = first;
    const plain = mark === "-" && month.length === 2 && day.length === 2 && body === text;
    return { form: "ymd", year: Number(year), month: Number(month), day: Number(day), tail, plain };
  }
  const last = YEAR_LAST.exec(body);
  if (last) {
    const [, a, mark, b, c = ""] = last;
    return {
      form: "numbers",
      parts: [Number(a), Number(b), Number(c)],
      dashed: mark === "-",
      shortYear: c.length === 2,
      tail,
    };
  }
  if (tail) return null;
  if (/^\d{8}$/.test(body)) return { form: "digits", text: body };
  if (/^\d{5}(?:[.,]\d+)?$/.test(body)) return { form: "serial", serial: Number(body.replace(",", ".")) };
  if (/^\d{4}$/.test(body)) return { form: "year", year: Number(body) };
  const month = /^(\d{1,2})[-/.](\d{4})$/.exec(body);
  if (month) return { form: "month", month: Number(month[1]), year: Number(month[2]), shortYear: false };
  const yearMonth = /^(\d{4})[-/.](\d{1,2})$/.exec(body);
  if (yearMonth)
    return { form: "month", month: Number(yearMonth[2]), year: Number(yearMonth[1]), shortYear: false };
  return /^\d{1,2}[-/.]\d{1,2}$/.test(body) ? { form: "day-month" } : null;
}

function readWords(body: string, tail: Tail | null): DateReading | null {
  const dayFirst = WORDS_DAY_FIRST.exec(body);
  if (dayFirst) {
    const [, weekday, day, month = "", year = ""] = dayFirst;
    return words(weekday, Number(day), month, year, tail);
  }
  const monthFirst = WORDS_MONTH_FIRST.exec(body);
  if (monthFirst) {
    const [, weekday, month = "", day, year = ""] = monthFirst;
    return words(weekday, Number(day), month, year, tail);
  }
  const ofYear = MONTH_WORD.exec(body) ?? reversed(YEAR_WORD.exec(body));
  const month = ofYear && MONTH_WORDS.get(ofYear[1] ?? "");
  if (month) return { form: "month", month, year: Number(ofYear[2]), shortYear: ofYear[2]?.length === 2 };
  const dayOnly = DAY_WORD.exec(body);
  return dayOnly && MONTH_WORDS.has(dayOnly[2] ?? "") ? { form: "day-month" } : null;
}

function reversed(match: RegExpExecArray | null): readonly string[] | null {
  return match && [match[0], match[2] ?? "", match[1] ?? ""];
}

function words(
  weekdayWord: string | undefined,
  day: number,
  monthWord: string,
  year: string,
  tail: Tail | null,
): DateReading | null {
  const month = MONTH_WORDS.get(monthWord);
  const weekday =
    weekdayWord === undefined || weekdayWord === "le"
      ? null
      : (WEEKDAY_WORDS.get(weekdayWord) ?? (weekdayWord === "mar" ? 1 : undefined));
  if (month === undefined || weekday === undefined) return null;
  return { form: "words", year: Number(year), month, day, shortYear: year.length === 2, weekday, tail };
}

function isSeveral(plain: string): boolean {
  return (plain.match(DATE_IN_TEXT)?.length ?? 0) > 1;
}
