import type { Outcome } from "../../journal/outcome.ts";
import { invalid, settled, toConfirm, valid } from "../../journal/outcomes.ts";
import { isYear, serialOfDay } from "../dates/calendar.ts";
import { type DateColumn, fullYears, readDateColumn } from "../dates/dateColumn.ts";
import { readDate } from "../dates/readDate.ts";
import { resolveDate } from "../dates/resolveDate.ts";
import { blankingMissing } from "../missing/blankingMissing.ts";
import type { PreparedCell, ValueCleaner } from "../valueCleaner.ts";
import type { ColumnProfile } from "../../table/columnProfile.ts";
import { cellText } from "../../table/cell.ts";

const PLAIN = /^(\d{4})(?:[.,]0+)?$/;
const ABOUT =
  /^(?:vers|env\.?|environ|circa|ca\.?|~|≈|avant|apr[eè]s|fin|d[ée]but)\s*(\d{4})$|^(\d{4})\s*\(?\?\)?$/i;
const PREFIXED = /^(?:ann[ée]e|en|exercice|depuis)\s+(\d{4})$/i;

/** Every year written in full in the column: the pivot of its short years. */
function plainYears(column: ColumnProfile): readonly [number, number] | null {
  const years = Array.from(column.distinct.values(), ({ cell }) =>
    Number(PLAIN.exec(cellText(cell).trim())?.[1]),
  );
  const kept = years.filter((year) => isYear(year));
  return kept.length === 0 ? null : [Math.min(...kept), Math.max(...kept)];
}

function readYear({ text, type }: PreparedCell, column: DateColumn): Outcome {
  const plain = PLAIN.exec(text)?.[1];
  if (plain !== undefined) {
    if (!isYear(Number(plain))) return invalid("date.unreadable");
    return text === plain ? valid(text) : settled(text, plain, "date.year");
  }
  const prefixed = PREFIXED.exec(text)?.[1];
  if (prefixed !== undefined && isYear(Number(prefixed))) return settled(text, prefixed, "date.year");
  const about = ABOUT.exec(text);
  if (about) {
    const year = about[1] ?? about[2] ?? "";
    return isYear(Number(year))
      ? toConfirm("date.about", [{ value: year, certainty: 0.6 }])
      : invalid("date.unreadable");
  }
  if (/^'?\d{2}$/.test(text)) {
    const years = fullYears(Number(text.slice(-2)), column.years);
    return years.length === 1
      ? settled(text, String(years[0]), "date.short-year", 0.97)
      : proposeYears("date.short-year", years);
  }
  const reading = readDate(text);
  if (reading === null) return invalid("date.unreadable");
  const resolved = resolveDate(reading, column, type === "date");
  if (resolved.days === null) return invalid(resolved.rule);
  const years = [...new Set(resolved.days.map(({ year }) => year))] as [number, ...number[]];
  if (type === "date" && years[0] < 1910 && isYear(serialOfDay(resolved.days[0])))
    return proposeYears("date.year-as-serial", [serialOfDay(resolved.days[0]), years[0]]);
  const certain =
    years.length === 1 && reading.form !== "serial" && !(reading.form === "month" && reading.shortYear);
  return certain ? settled(text, String(years[0]), "date.year", 0.98) : proposeYears(resolved.rule, years);
}

function proposeYears(rule: string, years: readonly [number, ...number[]]): Outcome {
  const [first, ...others] = years.map((year, index) => ({
    value: String(year),
    certainty: index === 0 ? 0.6 : 0.3,
  }));
  return first === undefined ? invalid(rule) : toConfirm(rule, [first, ...others]);
}

/** A year on four digits. A full date gives its year; "vers 1950" and a two-digit year without evidence wait. */
export const cleanYear: ValueCleaner = (field, column) => {
  const dates = { ...readDateColumn(column, field) };
  const years = plainYears(column) ?? dates.years;
  return blankingMissing(field, (cell) => readYear(cell, { ...dates, years }));
};
