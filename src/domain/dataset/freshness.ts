import { FREQUENCIES, type Frequency } from "./frequency.ts";

export type FreshnessState = "never-published" | "unscheduled" | "fresh" | "due-soon" | "overdue";

export interface Freshness {
  readonly state: FreshnessState;
  /** When the next update is due; null without a date. */
  readonly due: Date | null;
  /** Whole days until it is due: 0 on the day, negative once it is past; null without a date. */
  readonly days: number | null;
}

const DAY = 86_400_000;
/** The last tenth of the period is the time to prepare the update, between a day and a month. */
const SOON_SHARE = 0.1;
const SOON_MOST = 30;

/**
 * How fresh a published state is at a moment, for the frequency its metadata promise. Days are counted in UTC; a month later is
 * the same day of the month, or its last.
 */
export function freshness(frequency: Frequency, lastPublished: Date | null, now: Date): Freshness {
  if (lastPublished === null) return { state: "never-published", due: null, days: null };
  const period = FREQUENCIES[frequency];
  if (period === null) return { state: "unscheduled", due: null, days: null };
  const due =
    "months" in period
      ? monthsLater(lastPublished, period.months)
      : new Date(lastPublished.getTime() + period.days * DAY);
  const days = dayOf(due) - dayOf(now);
  const soon = Math.min(SOON_MOST, Math.max(1, (dayOf(due) - dayOf(lastPublished)) * SOON_SHARE));
  return { state: days < 0 ? "overdue" : days <= soon ? "due-soon" : "fresh", due, days };
}

/** Days looked back for a publication that is still up to date: more than the longest frequency. */
const LONGEST_PERIOD = 4000;

/** The moment before which a publication is overdue today, for a frequency; null where it promises no date. */
export function overdueBefore(frequency: Frequency, now: Date): Date | null {
  if (FREQUENCIES[frequency] === null) return null;
  let [overdue, current] = [dayOf(now) - LONGEST_PERIOD, dayOf(now)];
  // A later publication is never due earlier: halved until the first day that is not overdue is found.
  while (current - overdue > 1) {
    const middle = Math.floor((current + overdue) / 2);
    if (freshness(frequency, new Date(middle * DAY), now).state === "overdue") overdue = middle;
    else current = middle;
  }
  return new Date(current * DAY);
}

/** Days since 1970, in UTC. */
export function dayOf(moment: Date): number {
  return Math.floor(moment.getTime() / DAY);
}

function monthsLater(moment: Date, months: number): Date {
  const later = new Date(moment);
  later.setUTCDate(1);
  later.setUTCMonth(later.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(later.getUTCFullYear(), later.getUTCMonth() + 1, 0)).getUTCDate();
  later.setUTCDate(Math.min(moment.getUTCDate(), lastDay));
  return later;
}
