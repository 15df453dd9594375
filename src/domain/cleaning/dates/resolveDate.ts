import { type Day, dayOfSerial, isDay, isYear, nextDay, weekdayOf } from "./calendar.ts";
import { type DateColumn, fitsOrder, fullYears, inOrder, type Order } from "./dateColumn.ts";
import type { DateReading, Tail } from "./readDate.ts";

/** What a date turned out to be: the days it may mean, best first, one when certain; or why it is none. */
export type ResolvedDate =
  | {
      readonly days: readonly [Day, ...Day[]];
      readonly rule: string;
      readonly certain: boolean;
      readonly tail: Tail | null;
    }
  | { readonly days: null; readonly rule: string };

const ORDERS: readonly Order[] = ["dmy", "mdy", "ymd"];

function none(rule: string): ResolvedDate {
  return { days: null, rule };
}

function found(days: readonly Day[], rule: string, tail: Tail | null = null, doubt = false): ResolvedDate {
  const real = days.filter((day) => isDay(day));
  const [first, ...others] = real;
  if (first === undefined) return none("date.impossible");
  return { days: [first, ...others], rule, certain: others.length === 0 && !doubt, tail };
}

/** Decides which day a reading means, by what the whole column says. */
export function resolveDate(reading: DateReading, column: DateColumn, typed: boolean): ResolvedDate {
  switch (reading.form) {
    case "ymd":
      return resolveYearFirst(reading, column, typed);
    case "numbers":
      return resolveNumbers(reading, column);
    case "words": {
      const years = reading.shortYear ? fullYears(reading.year, column.years) : [reading.year];
      const days = years.map((year) => ({ year, month: reading.month, day: reading.day }));
      const coherent = days.filter(
        (day) => isDay(day) && (reading.weekday === null || weekdayOf(day) === reading.weekday),
      );
      if (coherent.length > 0) return found(coherent, "date.words", reading.tail);
      return found(days, "date.weekday", reading.tail, true);
    }
    case "digits":
      return resolveDigits(reading.text, column);
    case "serial": {
      const day = dayOfSerial(reading.serial);
      return day === null ? none("date.unreadable") : found([day], "date.serial", null, !column.serials);
    }
    case "month": {
      const years = reading.shortYear ? fullYears(reading.year, column.years) : [reading.year];
      return found(
        years.map((year) => ({ year, month: reading.month, day: 1 })),
        "date.no-day",
        null,
        true,
      );
    }
    case "year":
      return none(isYear(reading.year) ? "date.year-only" : "date.unreadable");
    case "day-month":
      return none("date.no-year");
    case "several":
      break;
  }
  return none("date.several");
}

function resolveYearFirst(
  reading: Extract<DateReading, { form: "ymd" }>,
  column: DateColumn,
  typed: boolean,
): ResolvedDate {
  const { year, month, day, tail } = reading;
  const swapped = { year, month: day, day: month };
  if (!isDay(reading))
    return isDay(swapped) ? found([swapped], "date.order", tail, true) : none("date.impossible");
  if (typed && column.swapped && month !== day)
    return found([swapped, { year, month, day }], "date.swapped", tail);
  return found([{ year, month, day }], "date.form", tail);
}

function resolveNumbers(
  { parts, shortYear, dashed, tail }: Extract<DateReading, { form: "numbers" }>,
  column: DateColumn,
): ResolvedDate {
  const fits = ORDERS.filter((order) => fitsOrder(parts, shortYear, order));
  if (fits.length === 0) return none("date.impossible");
  const yearMayLead = shortYear && dashed && !column.proven && fits.includes("ymd");
  const decided = column.order !== null && fits.includes(column.order) ? column.order : null;
  const orders = decided === null ? fits : yearMayLead ? [...new Set([decided, "ymd" as const])] : [decided];
  const days = orders.flatMap((order) => {
    const day = inOrder(parts, order);
    return shortYear ? fullYears(day.year, column.years).map((year) => inYear(day, year)) : [day];
  });
  const unique = days.filter((day, at) => days.findIndex((one) => sameDay(one, day)) === at);
  if (orders.length > 1 && unique.length > 1) return found(unique.slice(0, 3), "date.ambiguous-order", tail);
  return found(unique, shortYear ? "date.short-year" : "date.order", tail);
}

function inYear({ month, day }: Day, year: number): Day {
  return { year, month, day };
}

function sameDay(one: Day, other: Day): boolean {
  return one.year === other.year && one.month === other.month && one.day === other.day;
}

function resolveDigits(text: string, column: DateColumn): ResolvedDate {
  const cut = (from: number, to: number) => Number(text.slice(from, to));
  const yearFirst = { year: cut(0, 4), month: cut(4, 6), day: cut(6, 8) };
  const dayFirst = { year: cut(4, 8), month: cut(2, 4), day: cut(0, 2) };
  const both = [yearFirst, dayFirst].filter((day) => isDay(day));
  if (both.length === 0) return none("date.impossible");
  const [first, last] = column.years ?? [1900, 2100];
  const near = both.filter(
    ({ year }) => year >= Math.min(first - 10, 1900) && year <= Math.max(last + 10, 2100),
  );
  return found(near.length > 0 ? near : both, "date.digits", null, both[0] !== yearFirst);
}

/**
 * The day in metropolitan France of an instant given in UTC: late in the evening it is already tomorrow there for
 * one hour in winter, two in summer. Both days when the season is not enough to tell; the written day otherwise.
 */
export function frenchDays(day: Day, tail: Tail | null): readonly [Day, ...Day[]] {
  if (tail === null || (tail.offset !== "Z" && tail.offset !== "+00:00") || tail.clock.hour < 22)
    return [day];
  return [nextDay(day), day];
}
