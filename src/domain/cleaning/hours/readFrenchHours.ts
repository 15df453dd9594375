import { daysIn, two } from "../dates/calendar.ts";
import { blankClause, type Clause, isEmptyClause } from "./clause.ts";
import { type HourToken, hourTokens, LONE_M } from "./hourTokens.ts";
import { OSM_MONTHS, type Season, WHOLE_DAY } from "./schedule.ts";
import { type FrenchHours, type HoursRefusal, settleClauses } from "./settleClauses.ts";

const SUMMER: Season = "Apr-Sep";
const WINTER: Season = "Oct-Mar";
/** In minutes: opening from noon to nine the next day is likelier a slip than a night. */
const LONGEST_NIGHT = 20 * 60;

function seasonOf(
  from: { month: number; day: number | null },
  to: { month: number; day: number | null },
): Season {
  const [start, end] = [OSM_MONTHS[from.month - 1], OSM_MONTHS[to.month - 1]];
  const wholeEnd = to.day === null || to.day === daysIn(2023, to.month) || (to.month === 2 && to.day === 29);
  if ((from.day === null || from.day === 1) && wholeEnd)
    return start === end ? `${start}` : `${start}-${end}`;
  return `${start} ${two(from.day ?? 1)}-${end} ${two(to.day ?? daysIn(2023, to.month))}`;
}

/** "juillet et août", "juin, juillet, août": whole months in a row. Null when the second does not follow the first. */
function followedBy(before: Season, named: Season): Season | null {
  const [first, last = first] = before.split("-");
  const follows = (OSM_MONTHS.findIndex((month) => month === last) + 1) % 12;
  return OSM_MONTHS.some((month) => month === last) && named === OSM_MONTHS[follows]
    ? `${first}-${named}`
    : null;
}

function range(from: number, to: number): number[] {
  const length = ((to - from + 7) % 7) + 1;
  return Array.from({ length }, (_, index) => (from + index) % 7);
}

/**
 * Reads opening hours as French people write them: "du lundi au vendredi de 9h à 12h et de 14h à 17h30, samedi 9h-12h".
 * Every word must be understood: one that is not makes the whole text unreadable.
 */
export function readFrenchHours(text: string): FrenchHours | HoursRefusal {
  if (text.length > 500) return "hours.unreadable";
  const tokens = hourTokens(text);
  if (tokens.some(({ type }) => type === "unknown")) return "hours.unreadable";
  const clauses: Clause[] = [];
  let clause = blankClause(null);
  let doubt: string | null = /en semaine|jours ouvr/i.test(text) ? "hours.weekdays" : null;
  if (text.search(LONE_M) >= 0) doubt ??= "hours.lone-m";
  let excluding = false;
  let closing = false;
  let dangling = false;
  const timesFirst = saysTimesFirst(tokens);

  function flush(season = clause.season): void {
    if (!isEmptyClause(clause)) clauses.push(clause);
    clause = blankClause(season);
    excluding = false;
    closing = false;
  }

  /** The season said last, when nothing has been said of it yet. */
  function unusedSeason(): Season | null {
    const { season } = clause;
    return isEmptyClause(clause) && !clauses.some((one) => one.season === season) ? season : null;
  }

  function addDays(days: readonly number[]): void {
    dangling = false;
    if (excluding) clause.excluded.push(...days);
    else if (closing) clauses.push({ ...blankClause(clause.season), days: [...days], closed: true });
    else {
      if (clause.spans.length > 0 && !timesFirst) flush();
      clause.days = [...(clause.days ?? []), ...days];
    }
  }

  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as HourToken;
    const next = tokens[at + 1];
    const after = tokens[at + 2];
    switch (token.type) {
      case "day":
        if (next?.type === "to" && after?.type === "day") {
          const chain = chainedDays(tokens, at);
          addDays(chain.length > 2 ? chain : range(token.day, after.day));
          at += 2 * Math.max(1, chain.length - 1);
        } else addDays([token.day]);
        break;
      case "days":
        addDays(token.days);
        break;
      case "time": {
        if ((next?.type !== "to" && next?.type !== "slash") || after?.type !== "time")
          return "hours.unreadable";
        if (closing || dangling || (excluding && clause.spans.length > 0)) return "hours.unreadable";
        excluding = false;
        if (timesFirst && clause.days !== null) flush();
        const start = token.minutes === 1440 ? 0 : token.minutes;
        const end = after.minutes <= start ? after.minutes + 1440 : after.minutes;
        if (end > 1440 && end - start > LONGEST_NIGHT && start !== 0) return "hours.unreadable";
        clause.spans.push({ start, end: after.minutes === 0 ? 1440 : end });
        at += 2;
        break;
      }
      case "whole-day":
        if (clause.spans.length > 0 || dangling || closing) return "hours.unreadable";
        clause.spans.push(WHOLE_DAY);
        break;
      case "holidays":
        dangling = false;
        if (excluding) clause.noHolidays = true;
        else if (closing) clauses.push({ ...blankClause(clause.season), holidays: true, closed: true });
        else {
          if (clause.spans.length > 0 && !timesFirst) flush();
          clause.holidays = true;
        }
        break;
      case "closed":
        if (clause.spans.length === 0 && (clause.days !== null || clause.holidays)) {
          if (next?.type === "time" || next?.type === "half-day") return "hours.unreadable";
          clause.closed = true;
          flush();
        } else {
          flush();
          closing = true;
          dangling = true;
        }
        break;
      case "except":
        excluding = true;
        dangling = true;
        break;
      case "month": {
        const to = next?.type === "to" && after?.type === "month" ? after : token;
        if (to === token && token.day !== null) return "hours.unreadable";
        if (excluding || closing) return "hours.unreadable";
        const waiting = unusedSeason();
        const named = seasonOf(token, to);
        const season = waiting === null ? named : followedBy(waiting, named);
        if (season === null || (waiting !== null && tokens[at - 1]?.type !== "and"))
          return "hours.unreadable";
        if (clause.spans.length === 0 || clause.season !== null) flush(season);
        else if (clauses.length === 0 && isLast(tokens, at, to !== token)) clause.season = season;
        else return "hours.unreadable";
        if (to !== token) at += 2;
        break;
      }
      case "season":
        if (clause.season === null && (clauses.length > 0 || clause.spans.length > 0))
          return "hours.unreadable";
        if (unusedSeason() !== null) return "hours.unreadable";
        flush(token.name === "summer" ? SUMMER : WINTER);
        doubt = "hours.season";
        break;
      case "half-day": {
        if (excluding || closing) return "hours.unreadable";
        const labelsNext =
          next?.type === "time" || (after?.type === "time" && (next?.type === "to" || next?.type === "and"));
        if (!labelsNext && tokens[at - 1]?.type !== "time") return "hours.no-time";
        break;
      }
      case "break":
        if (!dangling) closing = false;
        if (next?.type === "time" && clause.days !== null && !timesFirst) break;
        if (clause.spans.length > 0) flush();
        break;
      case "and":
      case "slash":
        break;
      case "to":
        if (!startsAnew(tokens[at - 1], next)) return "hours.unreadable";
        break;
      case "unknown":
        return "hours.unreadable";
    }
  }
  if (dangling || unusedSeason() !== null) return "hours.unreadable";
  flush();
  return settleClauses(clauses, doubt);
}

/** "lundi-mardi-jeudi": the days of a chain of dashes. Two make a range; more can only be a list. */
function chainedDays(tokens: readonly HourToken[], from: number): number[] {
  const days: number[] = [];
  for (let at = from; ; at += 2) {
    const token = tokens[at];
    if (token?.type !== "day") break;
    days.push(token.day);
    const next = tokens[at + 1];
    if (next?.type !== "to" || !next.dash || tokens[at + 2]?.type !== "day") break;
  }
  return days;
}

/** A dash that only separates: "lundi - 9h-12h", "9h-12h - 14h-18h", "9h-12h - mardi 14h-18h". */
function startsAnew(previous: HourToken | undefined, next: HourToken | undefined): boolean {
  if (previous === undefined || next === undefined) return false;
  if (next.type === "time" || next.type === "whole-day") return true;
  return (
    ["time", "closed", "whole-day"].includes(previous.type) &&
    (next.type === "day" || next.type === "days" || next.type === "holidays")
  );
}

/** "9h-12h du lundi au vendredi": the times come before the days they go with. */
function saysTimesFirst(tokens: readonly HourToken[]): boolean {
  const said = tokens.find(({ type }) => ["time", "whole-day", "day", "days", "holidays"].includes(type));
  return said?.type === "time" || said?.type === "whole-day";
}

function isLast(tokens: readonly HourToken[], at: number, isRange: boolean): boolean {
  return at + (isRange ? 3 : 1) >= tokens.length;
}
