import { writeFileSync } from "node:fs";
import { rememberMapping } from "../domain/matching/mappingMemory.ts";
import type { Digest } from "../report/digest.ts";
import type { CleanRequest } from "./cleanRequest.ts";
import type { PlannedTable } from "./planTable.ts";

function learntMappings({ model, place, mapping, memory }: CleanRequest, plans: readonly PlannedTable[]) {
  if (mapping === null) return memory;
  const who = { author: mapping.author, date: mapping.date, scope: place.commune?.code ?? null };
  const learnt = plans.map((plan) => rememberMapping(plan.mapping, plan.columns, model, who));
  const fresh = new Set(learnt.map((one) => one.fingerprint));
  return [...memory.filter((one) => one.model !== model.name || !fresh.has(one.fingerprint)), ...learnt];
}

/**
 * Writes what waits for a person as a decisions file to fill in: give each `value`, an author and a date, and hand it
 * back with `--decisions`. An entry whose value stays null decides nothing. Decisions and mappings already taken are
 * kept, and a mapping given this time is learnt.
 */
export function writeDecisions(
  request: CleanRequest,
  plans: readonly PlannedTable[],
  digest: Digest,
  path: string,
): void {
  const { model, place, decisions } = request;
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
  const file = { decisions: [...decisions, ...pending], mappings: learntMappings(request, plans) };
  writeFileSync(path, `${JSON.stringify(file, null, 2)}\n`, { flag: "wx" });
}
