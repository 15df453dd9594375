const DAY = 86_400_000;

/** A moment so many days after another, or before when negative. */
export function daysFrom(moment: Date, days: number): Date {
  return new Date(moment.getTime() + days * DAY);
}

/** What was published long ago, in days from today: its yearly update is overdue. The others are of today. */
const LONG_AGO: Readonly<Record<string, number>> = { "69029 bureaux-de-vote": -430 };

/** When a sample file was published. */
export function samplePublication(now: Date, commune: string, model: string): Date {
  return daysFrom(now, LONG_AGO[`${commune} ${model}`] ?? 0);
}
