import { isDate, isTimestamp } from "../../domain/cql2/instant.ts";
import { Problem } from "../../domain/problem/problem.ts";

/** RFC 3339 instants in UTC, both included; null where the side is open. An instant has both sides equal. */
export interface Period {
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * The `datetime` parameter: an instant, or an interval whose ends are instants, `..` or nothing. A date alone is the
 * whole day, in UTC.
 * @throws Problem `query.datetime`.
 */
export function readDatetime(text: string): Period {
  const refuse = (): never => {
    throw new Problem("query.datetime", { value: text.slice(0, 100) });
  };
  const [first, second, ...rest] = text.split("/");
  if (rest.length > 0) return refuse();
  if (second === undefined) {
    const [from, to] = [instant(first!, "start"), instant(first!, "end")];
    return from && to ? { from, to } : refuse();
  }
  const from = isOpen(first!) ? null : (instant(first!, "start") ?? refuse());
  const to = isOpen(second) ? null : (instant(second, "end") ?? refuse());
  if (from === null && to === null && !text.includes("..")) return refuse();
  if (from !== null && to !== null && from > to) return refuse();
  return { from, to };
}

const isOpen = (text: string): boolean => text === "" || text === "..";

function instant(text: string, side: "start" | "end"): string | null {
  if (isDate(text)) return `${text}T${side === "start" ? "00:00:00.000" : "23:59:59.999"}Z`;
  return isTimestamp(text) ? new Date(text).toISOString() : null;
}
