/** A length of time on the calendar. */
export interface CalendarPeriod {
  readonly months?: number;
  readonly days?: number;
}

/**
 * How often data are updated: the codes of the EU's authority table `frequency` that DCAT-AP asks for, those a town hall may
 * mean. Null where they promise no date.
 */
export const FREQUENCIES = {
  DAILY: { days: 1 },
  WEEKLY: { days: 7 },
  BIWEEKLY: { days: 14 },
  MONTHLY: { months: 1 },
  BIMONTHLY: { months: 2 },
  QUARTERLY: { months: 3 },
  ANNUAL_2: { months: 6 },
  ANNUAL: { months: 12 },
  BIENNIAL: { months: 24 },
  TRIENNIAL: { months: 36 },
  UPDATE_CONT: null,
  IRREG: null,
  NEVER: null,
  UNKNOWN: null,
} as const satisfies Readonly<Record<string, CalendarPeriod | null>>;

export type Frequency = keyof typeof FREQUENCIES;

/** What a sheet promises where nobody said otherwise. */
export const USUAL_FREQUENCY: Frequency = "ANNUAL";

export function isFrequency(text: string): text is Frequency {
  return Object.hasOwn(FREQUENCIES, text);
}
