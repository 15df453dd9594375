import { Problem } from "../../../domain/problem/problem.ts";

/** The entry of the audit log to go on from. Throws the problem `request.invalid` for what is no number of an entry. */
export function readBefore(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new Problem("request.invalid", { parameter: text.slice(0, 100) });
}
