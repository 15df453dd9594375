export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The number of days of a month (1 to 12) in the Gregorian calendar. */
export function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (LENGTHS[month - 1] ?? 0);
}

/** True for a day that exists, between 1000 and 2199: beyond, a year is a typing error. */
export function isDay({ year, month, day }: Day): boolean {
  return isYear(year) && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

export function isYear(year: number): boolean {
  return year >= 1000 && year < 2200;
}

/** ISO 8601: "2018-08-06". */
export function isoDay({ year, month, day }: Day): string {
  return `${year}-${two(month)}-${two(day)}`;
}

/** A number on two digits at least. */
export function two(number: number): string {
  return String(number).padStart(2, "0");
}

/** The day of the week, Monday is 0. */
export function weekdayOf({ year, month, day }: Day): number {
  return (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7;
}

/** The day that a spreadsheet's serial number stands for (1900 system, whole days); null before 1 March 1900. */
export function dayOfSerial(serial: number): Day | null {
  if (!Number.isFinite(serial) || serial < 61 || serial > 110_000) return null;
  return dayOfTime((Math.floor(serial) - 25_569) * 86_400_000);
}

/** The spreadsheet's serial number of a day (1900 system). */
export function serialOfDay({ year, month, day }: Day): number {
  return Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;
}

/** The day after. */
export function nextDay({ year, month, day }: Day): Day {
  return dayOfTime(Date.UTC(year, month - 1, day + 1));
}

function dayOfTime(time: number): Day {
  const date = new Date(time);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
