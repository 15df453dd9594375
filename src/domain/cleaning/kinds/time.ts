import type { Field } from "../../model/field.ts";
import { invalid, settled, toConfirm } from "../../journal/outcomes.ts";
import { two } from "../dates/calendar.ts";
import { type Clock, isoClock, readClock } from "../dates/readClock.ts";
import { blankingMissing } from "../missing/blankingMissing.ts";
import type { ValueCleaner } from "../valueCleaner.ts";

function short({ hour, minute }: Clock): string {
  return `${two(hour)}:${two(minute)}`;
}

/** Hours and minutes alone where the field's pattern wants them so; ISO 8601 with seconds otherwise. */
function clockWriter({ constraints }: Field): (clock: Clock) => string {
  try {
    const pattern = constraints.pattern === undefined ? null : new RegExp(`^(?:${constraints.pattern})$`);
    return pattern && !pattern.test("10:30:00") && pattern.test("10:30") ? short : isoClock;
  } catch {
    return isoClock;
  }
}

/** A time of day: "9h30" is 09:30:00. A stored fraction of a day (0.4375) is read as a spreadsheet shows it. */
export const cleanTime: ValueCleaner = (field) => {
  const write = clockWriter(field);
  return blankingMissing(field, ({ text, type }) => {
    if (/^0?[.,]\d+$/.test(text) && type === "number") {
      const minutes = Math.round(Number(text.replace(",", ".")) * 1440) % 1440;
      return settled(
        text,
        write({ hour: Math.floor(minutes / 60), minute: minutes % 60, second: "00" }),
        "date.day-fraction",
        0.97,
      );
    }
    const clock = readClock(text.replace(/^(?:à|a|vers) /i, ""));
    if (clock) return settled(text, write(clock), "date.clock");
    if (/^\d{1,2}$/.test(text) && Number(text) < 24)
      return toConfirm("date.bare-hour", [
        { value: write({ hour: Number(text), minute: 0, second: "00" }), certainty: 0.6 },
      ]);
    return invalid("date.clock-unreadable");
  });
};
