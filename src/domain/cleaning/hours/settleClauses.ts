import { type Clause, isEveryDay, sortedDays } from "./clause.ts";
import { EVERY_DAY, type Span, type TimeRule, WHOLE_DAY } from "./schedule.ts";

export interface FrenchHours {
  readonly rules: readonly TimeRule[];
  /** Null when the text says all of it; otherwise what had to be supposed, as a rule. */
  readonly doubt: string | null;
}

/** Why a text is not opening hours that can be written down. */
export type HoursRefusal = "hours.unreadable" | "hours.no-time";

/** Turns clauses as read into the rules of a timetable, exceptions and closed days taken out. */
export function settleClauses(
  clauses: readonly Clause[],
  doubtSoFar: string | null,
): FrenchHours | HoursRefusal {
  if (clauses.length === 0) return "hours.unreadable";
  let doubt = doubtSoFar;
  const rules: TimeRule[] = [];
  const offHolidays: TimeRule[] = [];
  const open = clauses.filter((one) => one.spans.length > 0);
  const closedDays = new Set(clauses.filter((one) => one.closed).flatMap((one) => one.days ?? []));
  for (const one of clauses) {
    if (one.spans.length === 0 && !one.closed) return "hours.no-time";
    if (one.noHolidays) offHolidays.push({ season: null, days: [], holidays: true, spans: [] });
    if (one.closed) {
      if (one.holidays) offHolidays.push({ season: null, days: [], holidays: true, spans: [] });
      const implicit = open.every(
        (other) => other.days !== null && !other.days.some((day) => (one.days ?? []).includes(day)),
      );
      const carved = open.some((other) => other.days === null || isEveryDay(other.days));
      if (one.days && open.length === 0)
        rules.push({ season: one.season, days: sortedDays(one.days), holidays: false, spans: [] });
      else if (one.days && !implicit && !carved) doubt = "hours.contradiction";
      continue;
    }
    const isWhole = one.spans.length === 1 && one.spans[0] === WHOLE_DAY;
    const holidaysOnly = one.days === null && one.holidays;
    const base = holidaysOnly ? [] : (one.days ?? EVERY_DAY);
    const excluded = new Set([
      ...one.excluded,
      ...(one.days === null || isEveryDay(one.days) ? closedDays : []),
    ]);
    const days = sortedDays(base).filter((day) => !excluded.has(day));
    if (
      one.days === null &&
      !holidaysOnly &&
      !isWhole &&
      one.season === null &&
      excluded.size === 0 &&
      open.length > 1
    )
      return "hours.unreadable";
    if (
      one.days === null &&
      !holidaysOnly &&
      !isWhole &&
      excluded.size === 0 &&
      doubt === null &&
      one.season === null
    )
      doubt = "hours.every-day";
    if (one.spans.some((span, index) => span.start < (one.spans[index - 1]?.end ?? 0)))
      doubt = "hours.overlap";
    if (days.length === 0 && !one.holidays) return "hours.unreadable";
    rules.push({ season: one.season, days, holidays: one.holidays, spans: one.spans });
  }
  if (rules.some((rule, index) => rules.some((other, at) => at < index && clash(rule, other)))) {
    return { rules: [...addedUp(rules), ...offHolidays.slice(0, 1)], doubt: doubt ?? "hours.overlap" };
  }
  if (open.length === 0) doubt ??= "hours.only-closed";
  return { rules: [...rules, ...offHolidays.slice(0, 1)], doubt };
}

function clash(one: TimeRule, other: TimeRule): boolean {
  return one.season === other.season && one.days.some((day) => other.days.includes(day));
}

/** Times said twice for a day add up: "lundi au vendredi 9h-12h, mercredi 14h-17h" opens twice on Wednesday. */
function addedUp(rules: readonly TimeRule[]): TimeRule[] {
  const seasons = [...new Set(rules.map(({ season }) => season))];
  return seasons.flatMap((season) => {
    const own = rules.filter((rule) => rule.season === season);
    const byTimes = new Map<string, { days: number[]; spans: Span[] }>();
    for (const day of EVERY_DAY) {
      const spans = own.filter(({ days }) => days.includes(day)).flatMap((rule) => rule.spans);
      if (spans.length === 0) continue;
      const inOrder = spans.toSorted((a, b) => a.start - b.start);
      const key = JSON.stringify(inOrder);
      const group = byTimes.get(key) ?? { days: [], spans: inOrder };
      group.days.push(day);
      byTimes.set(key, group);
    }
    return [...byTimes.values()].map(({ days, spans }) => ({ season, days, holidays: false, spans }));
  });
}
