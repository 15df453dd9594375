/** Minutes from midnight; the end may pass midnight (up to 48:00). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Part of a year, in OSM's words: "Apr-Sep", "May 15-Sep 10", "PH", "SH". */
export type Season = string;

/** One rule of a timetable: on which days of which season, open when. */
export interface TimeRule {
  readonly season: Season | null;
  /** Days of the week, Monday is 0, sorted; all seven for every day. */
  readonly days: readonly number[];
  /** Public holidays too (or alone when `days` is empty). */
  readonly holidays: boolean;
  /** Empty for closed. */
  readonly spans: readonly Span[];
}

export const EVERY_DAY: readonly number[] = [0, 1, 2, 3, 4, 5, 6];
export const OSM_DAYS = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"] as const;
export const OSM_MONTHS = [
  "Jan",
  "Feb",
  "Mar",
  "Apr",
  "May",
  "Jun",
  "Jul",
  "Aug",
  "Sep",
  "Oct",
  "Nov",
  "Dec",
] as const;
export const WHOLE_DAY: Span = { start: 0, end: 1440 };
