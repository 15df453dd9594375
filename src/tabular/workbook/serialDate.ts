const DAY_MS = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 31);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** The day after the 29 February 1900 that Excel believes in. */
const FIRST_TRUE_1900_SERIAL = 60;
/** 9999-12-31 in the 1900 system. */
const LAST_SERIAL = 2_958_465;

/**
 * The ISO 8601 text of a serial date, to the second: a date, a date and time, or (below one day) a time of day.
 * Null when the serial is no date of the system: negative, or past the year 9999.
 */
export function serialToIso(serial: number, date1904: boolean): string | null {
  if (!(serial >= 0) || serial >= LAST_SERIAL + 1) return null;
  let day = Math.floor(serial);
  let seconds = Math.round((serial - day) * 86_400);
  if (seconds === 86_400) {
    day++;
    seconds = 0;
  }
  if (serial < 1) return day === 0 ? clock(seconds) : null;
  const shift = !date1904 && day > FIRST_TRUE_1900_SERIAL ? 1 : 0;
  if (!date1904 && day === FIRST_TRUE_1900_SERIAL) return null;
  const date = new Date((date1904 ? EPOCH_1904 : EPOCH_1900) + (day - shift) * DAY_MS)
    .toISOString()
    .slice(0, 10);
  return seconds === 0 ? date : `${date}T${clock(seconds)}`;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}

function clock(seconds: number): string {
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

const ISO = /^(?:(\d{4})-(\d{2})-(\d{2}))?(?:(?:T|^)(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?$/;

/** The serial of an ISO date, date-time without zone, or time of day; null for another text or a day that is not. */
export function isoToSerial(iso: string, date1904: boolean): number | null {
  const parts = ISO.exec(iso);
  if (!parts || iso === "") return null;
  const [, year, month, day, hours, minutes, seconds] = parts;
  const time = (Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0)) / 86_400;
  if (time >= 1) return null;
  if (year === undefined) return time;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (date.toISOString().slice(0, 10) !== `${year}-${month}-${day}`) return null;
  const days = Math.round((date.getTime() - (date1904 ? EPOCH_1904 : EPOCH_1900)) / DAY_MS);
  if (days < 1) return null;
  return days + (!date1904 && days >= FIRST_TRUE_1900_SERIAL ? 1 : 0) + time;
}
