import type { Field } from "../../model/field.ts";
import { type Day, isoDay, two } from "./calendar.ts";

/** How days are written in the published file. */
export type DayWriter = (day: Day) => string;

/** ISO 8601, unless the field's pattern refuses it and takes days written "06/08/2018" or "06-08-2018". */
export function dayWriter({ constraints }: Field): DayWriter {
  const pattern = constraints.pattern === undefined ? null : compiled(constraints.pattern);
  if (pattern === null || pattern.test("2018-11-26")) return isoDay;
  if (pattern.test("26/11/2018")) return ({ year, month, day }) => `${two(day)}/${two(month)}/${year}`;
  if (pattern.test("26-11-2018")) return ({ year, month, day }) => `${two(day)}-${two(month)}-${year}`;
  return pattern.test("20181126") ? ({ year, month, day }) => `${year}${two(month)}${two(day)}` : isoDay;
}

function compiled(pattern: string): RegExp | null {
  try {
    return new RegExp(`^(?:${pattern})$`);
  } catch {
    return null;
  }
}
