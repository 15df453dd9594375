import type { Proposal } from "../../journal/outcome.ts";
import { invalid, settled, toConfirm, valid } from "../../journal/outcomes.ts";
import { isYear, two } from "../dates/calendar.ts";
import { readDateColumn } from "../dates/dateColumn.ts";
import { readDate } from "../dates/readDate.ts";
import { resolveDate } from "../dates/resolveDate.ts";
import { blankingMissing } from "../missing/blankingMissing.ts";
import type { ValueCleaner } from "../valueCleaner.ts";

const CANONICAL = /^(\d{4})-(0[1-9]|1[0-2])$/;
const COMPACT = /^(\d{4})(0[1-9]|1[0-2])$/;

/** A month of a year, published as "2004-05". A full date gives its month. */
export const cleanYearMonth: ValueCleaner = (field, column) => {
  const dates = readDateColumn(column, field);
  return blankingMissing(field, ({ text, type }) => {
    const canonical = CANONICAL.exec(text);
    if (canonical && isYear(Number(canonical[1]))) return valid(text);
    const compact = COMPACT.exec(text);
    if (compact && isYear(Number(compact[1])))
      return settled(text, `${compact[1]}-${compact[2]}`, "date.year-month");
    const reading = readDate(text);
    if (reading === null) return invalid("date.unreadable");
    const resolved = resolveDate(reading, dates, type === "date");
    if (resolved.days === null) return invalid(resolved.rule);
    const months = [...new Set(resolved.days.map(({ year, month }) => `${year}-${two(month)}`))];
    const certain = months.length === 1 && (resolved.certain || reading.form === "month");
    if (certain) return settled(text, months[0] ?? text, "date.year-month", 0.98);
    const proposals = months.map((value, index): Proposal => ({ value, certainty: index === 0 ? 0.6 : 0.3 }));
    return toConfirm(
      resolved.rule === "date.no-day" ? "date.short-year" : resolved.rule,
      proposals as [Proposal, ...Proposal[]],
    );
  });
};
