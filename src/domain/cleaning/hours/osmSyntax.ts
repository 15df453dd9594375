const DAY = "(?:Mo|Tu|We|Th|Fr|Sa|Su)";
const MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";
const CLOCK = "(?:[01]\\d|2[0-4]):[0-5]\\d";
const EXTENDED = "(?:[01]\\d|2\\d|3\\d|4[0-8]):[0-5]\\d";
const EVENT = `(?:${CLOCK}|sunrise|sunset|dawn|dusk|\\((?:sunrise|sunset|dawn|dusk)[+-]${CLOCK}\\))`;
const SPAN = `${EVENT}(?:-(?:${EXTENDED}|sunrise|sunset|dawn|dusk|\\((?:sunrise|sunset|dawn|dusk)[+-]${CLOCK}\\))\\+?|\\+)`;
const WEEKDAY = `${DAY}(?:-${DAY}|\\[-?[1-5](?:[,-][1-5])*\\])?`;
const DAYS = `(?:${WEEKDAY}|PH|SH)(?:, ?(?:${WEEKDAY}|PH|SH))*(?: (?:PH|SH))?`;
const DATE = `(?:\\d{4} )?${MONTH}(?: (?:0?[1-9]|[12]\\d|3[01]))?`;
const DATES = `${DATE}(?:-(?:${DATE}|(?:0?[1-9]|[12]\\d|3[01])))?`;
const SEASON = `(?:${DATES}(?:, ?${DATES})*|week \\d{1,2}(?:-\\d{1,2}(?:/\\d)?)?(?:,\\d{1,2}(?:-\\d{1,2})?)*|easter(?: [+-]\\d+ days?)?(?:-easter(?: [+-]\\d+ days?)?)?)`;
const TIMES = `${SPAN}(?:, ?${SPAN})*`;
const STATE = "(?:off|closed|open|unknown)";
const COMMENT = '"[^"]*"';
const SELECTED = `(?:${SEASON}:? ?)?(?:${DAYS}:? ?)?(?:${TIMES}|24/7)?`;
const RULE = new RegExp(`^(?:24/7|${SELECTED})(?: ?${STATE})?(?: ?${COMMENT})?$`);
const BETWEEN_RULES = /; ?| \|\| |(?<=\d\d:\d\d), ?(?=[A-Z])/;

/**
 * Whether a text is written in OpenStreetMap's `opening_hours` syntax: months, dates, weeks, days, holidays, times,
 * sunrise and sunset, states and comments.
 */
export function isOsmHours(text: string): boolean {
  if (text.length > 1000) return false;
  const rules = text.replace(/;\s*$/, "").split(BETWEEN_RULES);
  return (
    rules.every((rule) => rule !== "" && RULE.test(rule)) &&
    /\d|off|closed|open|unknown|"|sun|dawn|[A-Z][a-z]/.test(text)
  );
}

const DAY_SPELLINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    mon: "Mo",
    monday: "Mo",
    mo: "Mo",
    tue: "Tu",
    tues: "Tu",
    tuesday: "Tu",
    tu: "Tu",
    wed: "We",
    wednesday: "We",
    we: "We",
    thu: "Th",
    thur: "Th",
    thurs: "Th",
    thursday: "Th",
    th: "Th",
    fri: "Fr",
    friday: "Fr",
    fr: "Fr",
    sat: "Sa",
    saturday: "Sa",
    sa: "Sa",
    sun: "Su",
    sunday: "Su",
    su: "Su",
    ph: "PH",
    sh: "SH",
  }),
);

/** "9h00", "9:00", "9.00"; after a dot, 01 to 12 may be the month of a date: "01.04-30.09". */
const CLOCK_SPELLING = /\b(\d{1,2})(?:[h:](\d{2})|\.(00|1[3-9]|[2-5]\d))(?::00)?\b/g;

/**
 * The same timetable with its small faults of writing mended: "mo-sun 9:00-12:00" gives "Mo-Su 09:00-12:00". Null when the
 * text is not nearly OSM.
 */
export function mendOsmHours(text: string): string | null {
  if (text.length > 1000 || /[à-ÿ]/.test(text)) return null;
  const mended = text
    .replace(/[‐‑–—−]/g, "-")
    .replace(/\b[a-z]+\b/gi, (word) => DAY_SPELLINGS.get(word.toLowerCase()) ?? stateSpelling(word))
    .replace(
      CLOCK_SPELLING,
      (_, hour: string, minute = "", afterDot = "") => `${hour.padStart(2, "0")}:${minute}${afterDot}`,
    )
    .replace(/\s*([,-])\s*/g, "$1")
    .replace(/\s*;\s*/g, "; ")
    .replace(/(?<=[a-zA-Z]):\s*(?=\d\d:)/g, " ")
    .replace(/\s+/g, " ")
    .replace(/(?<=\d\d:\d\d) and (?=\d\d:)/g, ",")
    .replace(/[;,\s]+$/, "")
    .trim();
  return /[A-Z][a-z]|PH|24\/7|\d\d:\d\d-\d\d:\d\d/.test(mended) && isOsmHours(mended) ? mended : null;
}

function stateSpelling(word: string): string {
  return /^(?:off|closed|open|sunrise|sunset)$/i.test(word) ? word.toLowerCase() : word;
}
