import { two } from "../dates/calendar.ts";
import { EVERY_DAY, OSM_DAYS, type Span, type TimeRule } from "./schedule.ts";

/** "Mo-Fr", "Mo,We", "Mo-Tu,Th-Su": runs of three days or more are ranges, runs of two as well. */
function osmDays(days: readonly number[]): string {
  const runs: string[] = [];
  for (let at = 0; at < days.length;) {
    let last = at;
    while (days[last + 1] === (days[last] ?? 0) + 1) last++;
    const [from, to] = [OSM_DAYS[days[at] ?? 0], OSM_DAYS[days[last] ?? 0]];
    runs.push(last === at ? `${from}` : `${from}-${to}`);
    at = last + 1;
  }
  return runs.join(",");
}

function osmClock(minutes: number): string {
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** "09:00-12:00"; an end after midnight is written as the next morning's hour, midnight itself as 24:00. */
function osmSpan({ start, end }: Span): string {
  return `${osmClock(start)}-${osmClock(end > 1440 ? end - 1440 : end)}`;
}

function osmRule({ season, days, holidays, spans }: TimeRule): string {
  const selector = [...(days.length > 0 ? [osmDays(days)] : []), ...(holidays ? ["PH"] : [])].join(",");
  const times = spans.length === 0 ? "off" : spans.map((span) => osmSpan(span)).join(",");
  return [season, selector, times].filter((part) => part !== null && part !== "").join(" ");
}

/** A timetable in OpenStreetMap's `opening_hours` syntax; rules on the same season and times are brought together. */
export function writeOsmHours(rules: readonly TimeRule[]): string {
  const merged: TimeRule[] = [];
  for (const rule of rules) {
    const same = merged.findIndex(
      (one) => one.season === rule.season && sameSpans(one, rule) && rule.spans.length > 0,
    );
    const other = merged[same];
    if (other === undefined) merged.push(rule);
    else
      merged[same] = {
        ...other,
        days: [...new Set([...other.days, ...rule.days])].sort((a, b) => a - b),
        holidays: other.holidays || rule.holidays,
      };
  }
  const [only] = merged;
  if (
    merged.length === 1 &&
    only &&
    only.season === null &&
    only.days.length === EVERY_DAY.length &&
    isWholeDay(only.spans)
  )
    return "24/7";
  return merged.map(osmRule).join("; ");
}

function sameSpans(one: TimeRule, other: TimeRule): boolean {
  return one.spans.map(osmSpan).join() === other.spans.map(osmSpan).join();
}

function isWholeDay(spans: readonly Span[]): boolean {
  return spans.length === 1 && spans[0]?.start === 0 && spans[0].end === 1440;
}
