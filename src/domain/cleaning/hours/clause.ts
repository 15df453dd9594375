import type { Season, Span } from "./schedule.ts";

/** Days and times said together, while a text is read. */
export interface Clause {
  season: Season | null;
  /** Null when no day was said. */
  days: number[] | null;
  excluded: number[];
  holidays: boolean;
  noHolidays: boolean;
  spans: Span[];
  closed: boolean;
}

export function blankClause(season: Season | null): Clause {
  return { season, days: null, excluded: [], holidays: false, noHolidays: false, spans: [], closed: false };
}

/** True when the clause says nothing yet, whatever its season. */
export function isEmptyClause(clause: Clause): boolean {
  return (
    clause.days === null &&
    !clause.holidays &&
    clause.spans.length === 0 &&
    !clause.closed &&
    !clause.noHolidays &&
    clause.excluded.length === 0
  );
}

export function isEveryDay(days: readonly number[]): boolean {
  return new Set(days).size === 7;
}

export function sortedDays(days: readonly number[]): number[] {
  return [...new Set(days)].sort((a, b) => a - b);
}
