import { writeFileSync } from "node:fs";
import type { Digest } from "../report/digest.ts";
import type { CleanRequest } from "./cleanRequest.ts";

/**
 * Writes what waits for a person as a decisions file to fill in: give each `value`, an author and a date, and hand it
 * back with `--decisions`. An entry whose value stays null decides nothing. Decisions already taken are kept.
 */
export function writeDecisions(
  { model, place, decisions }: CleanRequest,
  digest: Digest,
  path: string,
): void {
  const commune = place.commune?.code ?? null;
  const pending = [...digest.toConfirm.values(), ...digest.invalid.values()].map((group) => ({
    model: model.name,
    field: group.field,
    raw: group.raw,
    value: null,
    proposals: group.proposals,
    why: group.message,
    author: null,
    date: null,
    commune,
  }));
  writeFileSync(path, `${JSON.stringify({ decisions: [...decisions, ...pending] }, null, 2)}\n`, {
    flag: "wx",
  });
}
