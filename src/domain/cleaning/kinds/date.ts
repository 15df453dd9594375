import type { Outcome, Proposal } from "../../journal/outcome.ts";
import { invalid, settled, toConfirm } from "../../journal/outcomes.ts";
import type { Day } from "../dates/calendar.ts";
import { type DateColumn, readDateColumn } from "../dates/dateColumn.ts";
import { type DayWriter, dayWriter } from "../dates/publishedDay.ts";
import { readDate } from "../dates/readDate.ts";
import { frenchDays, resolveDate } from "../dates/resolveDate.ts";
import { blankingMissing } from "../missing/blankingMissing.ts";
import type { PreparedCell, ValueCleaner } from "../valueCleaner.ts";
import { cleanYear } from "./year.ts";

/** To confirm, with the days best first. */
function proposeDays(rule: string, days: readonly Day[], write: DayWriter): Outcome {
  const proposals = days.map((day, index): Proposal => ({
    value: write(day),
    certainty: index === 0 ? 0.6 : 0.3,
  }));
  return toConfirm(rule, proposals as [Proposal, ...Proposal[]]);
}

function cleanOne({ text, type }: PreparedCell, column: DateColumn, write: DayWriter): Outcome {
  const reading = readDate(text);
  if (reading === null) return invalid("date.unreadable");
  if (
    reading.form === "ymd" &&
    reading.plain &&
    reading.tail === null &&
    write(reading) === text &&
    !(type === "date" && column.swapped)
  ) {
    const { days } = resolveDate(reading, column, false);
    if (days?.length === 1 && write(days[0]) === text) return { status: "valid", value: text };
  }
  const resolved = resolveDate(reading, column, type === "date");
  if (resolved.days === null) return invalid(resolved.rule);
  const { days, rule, certain, tail } = resolved;
  if (!certain) return proposeDays(rule, days, write);
  const local = frenchDays(days[0], tail);
  if (local.length > 1) return proposeDays("date.utc", local, write);
  return settled(
    text,
    write(days[0]),
    tail ? "date.time" : rule,
    rule === "date.order" && !column.proven ? 0.97 : 0.99,
  );
}

/**
 * A day, published as ISO 8601. The whole column decides the order of its numbers, the century of its two-digit years
 * and whether 43185 is a serial; a date that does not exist is invalid; a month without a day is never completed alone.
 */
export const cleanDate: ValueCleaner = (field, column, context) => {
  if (field.format === "%Y") return cleanYear(field, column, context);
  const dates = readDateColumn(column, field);
  const write = dayWriter(field);
  return blankingMissing(field, (cell) => cleanOne(cell, dates, write));
};
