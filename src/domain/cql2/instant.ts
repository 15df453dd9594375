const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const TIMESTAMP = /^\d{4}-\d{2}-\d{2}[Tt]([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:[Zz]|[+-]\d{2}:\d{2})$/;

/** True for a day that exists, written `2026-11-21` (RFC 3339 full-date). */
export function isDate(text: string): boolean {
  const parts = DATE.exec(text);
  // The year 0 is no year of the calendar that databases keep.
  if (parts === null || parts[1] === "0000") return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.getUTCDate() === Number(parts[3]);
}

/** True for an instant that exists, written as RFC 3339 with its offset: `2026-11-21T09:00:00Z`. */
export function isTimestamp(text: string): boolean {
  return TIMESTAMP.test(text) && isDate(text.slice(0, 10)) && !Number.isNaN(Date.parse(text));
}
