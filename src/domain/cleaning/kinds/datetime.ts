import type { Proposal } from "../../journal/outcome.ts";
import { invalid, settled, toConfirm, valid } from "../../journal/outcomes.ts";
import { isDay, isoDay } from "../dates/calendar.ts";
import { readDateColumn } from "../dates/dateColumn.ts";
import { isoClock } from "../dates/readClock.ts";
import { readDate } from "../dates/readDate.ts";
import { resolveDate } from "../dates/resolveDate.ts";
import { blankingMissing } from "../missing/blankingMissing.ts";
import type { ValueCleaner } from "../valueCleaner.ts";

const CANONICAL =
  /^(\d{4})-(\d\d)-(\d\d)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)?$/;

/**
 * A day and a time, published as ISO 8601 with the offset as given: no time zone is ever invented. A day alone waits for
 * a person, because midnight would be an invention too.
 */
export const cleanDatetime: ValueCleaner = (field, column) => {
  const dates = readDateColumn(column, field);
  return blankingMissing(field, ({ text, type }) => {
    const [, year, month, day] = (CANONICAL.exec(text) ?? []).map(Number);
    if (year && month && day && isDay({ year, month, day }) && !(type === "date" && dates.swapped))
      return valid(text);
    const reading = readDate(text);
    if (reading === null) return invalid("date.unreadable");
    const resolved = resolveDate(reading, dates, type === "date");
    if (resolved.days === null) return invalid(resolved.rule);
    const { tail } = resolved;
    const time = tail ? `${isoClock(tail.clock)}${tail.offset}` : "00:00:00";
    const values = resolved.days.map((one) => `${isoDay(one)}T${time}`);
    if (resolved.certain && tail) return settled(text, values[0] ?? text, "date.form", 0.98);
    const proposals = values.map((value, index): Proposal => ({ value, certainty: index === 0 ? 0.5 : 0.3 }));
    return toConfirm(
      resolved.certain ? "date.no-time" : resolved.rule,
      proposals as [Proposal, ...Proposal[]],
    );
  });
};
