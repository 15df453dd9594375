import type { Outcome } from "../../journal/outcome.ts";
import { invalid, settled, toConfirm } from "../../journal/outcomes.ts";
import type { Cell } from "../../table/cell.ts";
import { cellText } from "../../table/cell.ts";
import { type ColumnProfile, profileColumn } from "../../table/columnProfile.ts";
import { type Day, daysIn, isoDay, isYear } from "../dates/calendar.ts";
import { type DateColumn, readDateColumn } from "../dates/dateColumn.ts";
import { readDate } from "../dates/readDate.ts";
import { type ResolvedDate, resolveDate } from "../dates/resolveDate.ts";
import { blankingMissing } from "../missing/blankingMissing.ts";
import type { PreparedCell, ValueCleaner } from "../valueCleaner.ts";

const LEAD = "(?:p[ée]riode )?(?:du |de |entre le |d['’])?";
/** What stands between the two ends, surest first. */
const BETWEEN = [" (?:jusqu['’]au|au|à|et le|->|→|>|-|–|—) ", " ?(?:→|–|—|_) ?", " ?/ ?"].map(
  (middle) => new RegExp(`^${LEAD}(.+?)${middle}(.+)$`, "i"),
);
const YEARS = /^(\d{4})(?: ?[-/à] ?(\d{4}))?$/;
const DASHED = /^(\d{1,2}[/.]\d{1,2}[/.]\d{2,4})-(\d{1,2}[/.]\d{1,2}[/.]\d{2,4})$/;
const SLASHED = /^(\d{1,2}[/.-]\d{1,2}[/.-]\d{4})\/(\d{1,2}[/.-]\d{1,2}[/.-]\d{4})$/;

/** The two ends of a period as written, the second lending its year to the first; null for a single date. */
function periodEnds(text: string): readonly [string, string] | null {
  if (text.length > 200) return null;
  if (readDate(text) !== null && readDate(text)?.form !== "several") return null;
  const match = [DASHED, SLASHED, ...BETWEEN].map((form) => form.exec(text)).find((one) => one !== null);
  if (!match) return null;
  const [, from = "", to = ""] = match;
  const monthOfEnd = /^\d{1,2}(?:er)? (\p{L}+ \d{4})$/u.exec(to)?.[1];
  if (monthOfEnd !== undefined && /^\d{1,2}(?:er)?$/.test(from)) return [`${from} ${monthOfEnd}`, to];
  const year = /(\d{4})$/.exec(to)?.[1];
  return [/\d{4}/.test(from) || year === undefined || !/\d/.test(from) ? from : lendYear(from, year), to];
}

function lendYear(from: string, year: string): string {
  if (/^\d{1,2}([/.-])\d{1,2}$/.test(from)) return `${from}${/[/.-]/.exec(from)?.[0] ?? "/"}${year}`;
  return /\p{L}{3,}/u.test(from) ? `${from} ${year}` : from;
}

/** Every date of the column, both ends of its periods apart: what decides their order. */
function endsOf(column: ColumnProfile): ColumnProfile {
  const cells: Cell[] = [];
  for (const { cell } of column.distinct.values()) {
    const ends = typeof cell === "string" ? periodEnds(cellText(cell).trim()) : null;
    if (ends) cells.push(...ends);
    else cells.push(cell);
  }
  return profileColumn(column.header, cells);
}

function resolve(text: string, column: DateColumn, typed: boolean): ResolvedDate {
  const reading = readDate(text);
  return reading === null ? { days: null, rule: "date.unreadable" } : resolveDate(reading, column, typed);
}

function wholeYears(from: string, to: string): Outcome {
  if (!isYear(Number(from)) || !isYear(Number(to)) || from > to) return invalid("date.unreadable");
  return toConfirm("date.period-years", [{ value: `${from}-01-01/${to}-12-31`, certainty: 0.7 }]);
}

function cleanOne({ text, type }: PreparedCell, column: DateColumn): Outcome {
  const years = YEARS.exec(text);
  if (years) return wholeYears(years[1] ?? "", years[2] ?? years[1] ?? "");
  const ends = type === "date" ? null : periodEnds(text);
  if (ends === null) {
    const reading = readDate(text);
    const one = resolve(text, column, type === "date");
    if (one.days === null)
      return invalid(one.rule === "date.unreadable" ? "date.period-unreadable" : one.rule);
    if (reading?.form === "month")
      return toConfirm("date.period-month", [{ value: month(one.days[0]), certainty: 0.7 }]);
    if (one.certain) return settled(text, isoDay(one.days[0]), one.rule, 0.98);
    const [first, ...others] = one.days.map((day) => isoDay(day));
    return toConfirm(one.rule, [first ?? "", ...others]);
  }
  const from = resolve(ends[0], column, false);
  const to = resolve(ends[1], column, false);
  if (from.days === null || to.days === null) return invalid("date.period-unreadable");
  const last = readDate(ends[1])?.form === "month" ? lastOfMonth(to.days[0]) : to.days[0];
  const value = `${isoDay(from.days[0])}/${isoDay(last)}`;
  if (isoDay(from.days[0]) > isoDay(last))
    return toConfirm("date.period-reversed", [
      { value: `${isoDay(to.days[0])}/${isoDay(from.days[0])}`, certainty: 0.5 },
    ]);
  if (from.certain && to.certain) return settled(text, value, "date.period", 0.98);
  return toConfirm(from.certain ? to.rule : from.rule, [{ value, certainty: 0.6 }]);
}

function lastOfMonth({ year, month: number }: Day): Day {
  return { year, month: number, day: daysIn(year, number) };
}

function month({ year, month: number }: Day): string {
  return `${isoDay({ year, month: number, day: 1 })}/${isoDay({ year, month: number, day: daysIn(year, number) })}`;
}

/** A period, published as an ISO 8601 interval ("2018-01-01/2018-12-31"), or as one day. */
export const cleanPeriod: ValueCleaner = (field, column) => {
  const dates = readDateColumn(endsOf(column), field);
  return blankingMissing(field, (cell) => cleanOne(cell, dates));
};
