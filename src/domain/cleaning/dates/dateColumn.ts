import type { Field } from "../../model/field.ts";
import { cellText } from "../../table/cell.ts";
import type { ColumnProfile } from "../../table/columnProfile.ts";
import { prepareCell } from "../prepareCell.ts";
import { type Day, dayOfSerial, isDay } from "./calendar.ts";
import { readDate } from "./readDate.ts";

export type Order = "dmy" | "mdy" | "ymd";

/** What the whole column says of its dates. */
export interface DateColumn {
  /**
   * The order of its three numbers; null when its own dates contradict each other, or when only a stray one or two put
   * the month first: a slip does not turn a French column around.
   */
  readonly order: Order | null;
  /** True when some date can only be read in that order. */
  readonly proven: boolean;
  /** The years written in full, from the first to the last; null when there are none. */
  readonly years: readonly [first: number, last: number] | null;
  /** True when five-digit numbers are certainly spreadsheet serials. */
  readonly serials: boolean;
  /**
   * True when the spreadsheet read month and day the wrong way round: the cells it took for dates all have a day up to
   * 12, those it left as text all a day above.
   */
  readonly swapped: boolean;
}

/** The three numbers of a date in a given order, with a year perhaps of two digits. */
export function inOrder([a, b, c]: readonly [number, number, number], order: Order): Day {
  if (order === "ymd") return { year: a, month: b, day: c };
  return order === "dmy" ? { year: c, month: b, day: a } : { year: c, month: a, day: b };
}

/** Whether the numbers make a day in this order, whatever the century of a short year. */
export function fitsOrder(
  parts: readonly [number, number, number],
  shortYear: boolean,
  order: Order,
): boolean {
  if (order === "ymd" && !shortYear) return false;
  const day = inOrder(parts, order);
  return isDay(shortYear ? { ...day, year: 2000 + day.year } : day);
}

const MODERN_SERIALS: readonly [number, number] = [29_221, 55_153];

/** Reads the dates of a column once, and decides what holds for all of them. */
export function readDateColumn(column: ColumnProfile, field: Field): DateColumn {
  const only: Record<Order, number> = { dmy: 0, mdy: 0, ymd: 0 };
  const possible: Record<Order, number> = { dmy: 0, mdy: 0, ymd: 0 };
  const years: number[] = [];
  const serials: number[] = [];
  const shortYears: number[] = [];
  const typedDays: number[] = [];
  let numbers = 0;
  let ambiguous = 0;
  let american = 0;
  for (const { cell, count } of column.distinct.values()) {
    const reading = readDate(prepareCell(cell).prepared.text);
    if (reading === null) continue;
    const typed = typeof cell !== "string" && cell.type === "date";
    if (reading.form === "ymd" || (reading.form === "words" && !reading.shortYear)) years.push(reading.year);
    if (reading.form === "ymd" && typed) typedDays.push(reading.day);
    if (reading.form === "serial") serials.push(reading.serial);
    if (
      reading.form === "digits" &&
      isDay({
        year: Number(reading.text.slice(0, 4)),
        month: Number(reading.text.slice(4, 6)),
        day: Number(reading.text.slice(6)),
      })
    )
      years.push(Number(reading.text.slice(0, 4)));
    if (reading.form !== "numbers") continue;
    const fits = (["dmy", "mdy", "ymd"] as const).filter((order) =>
      fitsOrder(reading.parts, reading.shortYear, order),
    );
    if (fits.length === 0) continue;
    if (reading.shortYear) shortYears.push(reading.parts[2]);
    else years.push(reading.parts[2]);
    numbers++;
    for (const order of fits) possible[order]++;
    if (fits.length === 1) {
      only[fits[0]!] += count;
      if (fits[0] === "mdy") american++;
    } else if (reading.parts[0] !== reading.parts[1]) ambiguous++;
  }
  const feasible = (["dmy", "mdy", "ymd"] as const).filter((order) => possible[order] === numbers);
  const first = numbers === 0 ? "dmy" : (feasible[0] ?? null);
  const slip = first === "mdy" && ambiguous > 0 && (american < 2 || american * 4 < ambiguous);
  const order = slip ? null : first;
  const span = spanOf(years, field);
  return {
    order,
    proven: order !== null && numbers > 0 && (only[order] > 0 || feasible.length === 1),
    years: span ?? recentYears(shortYears, field),
    serials: areSerials(serials, span),
    swapped:
      typedDays.length >= 3 &&
      typedDays.every((day) => day <= 12) &&
      only.dmy >= 3 &&
      ambiguous === 0 &&
      only.mdy === 0 &&
      numbers >= 3,
  };
}

/** What speaks of the distant past: two digits may then be of the last century. */
const PAST = /naissance|birth|deces|décès|death|construction|inaugur|fondation|histori|mariage|ancien/i;

/**
 * The years of a column that writes none in full: its own time, when several dates all say so, save where it tells of
 * people's lives or old buildings.
 */
function recentYears(
  shortYears: readonly number[],
  { name, title }: Field,
): readonly [number, number] | null {
  const recent = shortYears.length >= 3 && shortYears.every((year) => year <= 40);
  return recent && !PAST.test(`${name} ${title}`) ? [2010, 2030] : null;
}

function spanOf(years: readonly number[], { constraints }: Field): readonly [number, number] | null {
  const kept = years.filter((year) => year >= 1000 && year < 2200);
  for (const bound of [constraints.minimum, constraints.maximum]) {
    const year = /^\d{4}/.exec(cellText(bound === undefined ? "" : String(bound)))?.[0];
    if (year && constraints.minimum !== undefined && constraints.maximum !== undefined)
      kept.push(Number(year));
  }
  return kept.length === 0 ? null : [Math.min(...kept), Math.max(...kept)];
}

/** Serials are believed beside dates of the same years, or when several of them all fall between 1980 and 2050. */
function areSerials(serials: readonly number[], years: readonly [number, number] | null): boolean {
  const [first, last] = MODERN_SERIALS;
  if (years) {
    const days = serials.map((serial) => dayOfSerial(serial));
    return days.every((day) => day !== null && day.year >= years[0] - 10 && day.year <= years[1] + 10);
  }
  return serials.length > 1 && serials.every((serial) => serial >= first && serial <= last);
}

/**
 * The full year that two digits stand for: certain when the column's other dates, or the field's bounds, leave one
 * century (within ten years of them). Otherwise both centuries, the nearer to the column first.
 */
export function fullYears(
  short: number,
  years: readonly [number, number] | null,
): readonly [number, ...number[]] {
  const candidates: [number, number] = [2000 + short, 1900 + short];
  if (years === null) return short > 50 ? [candidates[1], candidates[0]] : candidates;
  const near = candidates.filter((year) => year >= years[0] - 10 && year <= years[1] + 10);
  if (near.length === 1 && near[0] !== undefined) return [near[0]];
  return candidates[1] >= years[0] - 10 && candidates[0] > years[1] + 10
    ? [candidates[1], candidates[0]]
    : candidates;
}
