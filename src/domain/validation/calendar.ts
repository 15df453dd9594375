const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const TIME = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d|60)(?:\.\d+)?)?$/;
const DATETIME = /^(\d{4}-\d{2}-\d{2})[T ]([^Z+-]+)(Z|[+-]\d{2}:?\d{2})?$/;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether the text is a day of the calendar in ISO 8601, `2024-02-29`. */
export function isIsoDate(text: string): boolean {
  const found = DATE.exec(text);
  if (!found) return false;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day >= 1 && day <= (DAYS[month - 1] ?? 0) + (leap ? 1 : 0);
}

/** Whether the text is a time of day in ISO 8601, seconds optional. */
export function isIsoTime(text: string): boolean {
  return TIME.test(text.replace(/Z$/, ""));
}

/** Whether the text is a date and a time in ISO 8601, with or without a time zone. */
export function isIsoDatetime(text: string): boolean {
  const found = DATETIME.exec(text);
  return found !== null && isIsoDate(found[1]!) && isIsoTime(found[2]!);
}
