import { daysBetween } from "./parisDay.ts";

/** When a campaign reminds those who have not answered: so many days before its deadline, and once it is over. */
const REMINDER_STEPS = ["14", "7", "1", "late"] as const;

export type ReminderStep = (typeof REMINDER_STEPS)[number];

/**
 * The reminder that is due on a day, both ISO 8601; null more than a fortnight ahead. A day on which nothing ran loses nothing: the
 * next one sends what is due then.
 */
export function reminderStep(deadline: string, today: string): ReminderStep | null {
  const days = daysBetween(today, deadline);
  if (days < 0) return "late";
  if (days <= 1) return "1";
  if (days <= 7) return "7";
  return days <= 14 ? "14" : null;
}
