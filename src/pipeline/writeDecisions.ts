import { writeFileSync } from "node:fs";
import { isDitto } from "../domain/cleaning/missing/isDitto.ts";
import type { RememberedMapping } from "../domain/matching/rememberedMapping.ts";
import type { Model } from "../domain/model/model.ts";
import type { Digest } from "../report/digest.ts";
import type { PositionDigest } from "../report/positionDigest.ts";
import type { CleanRequest } from "./cleanRequest.ts";
import { positionQuestion } from "./geocoding/positionDecision.ts";
import { positionTarget } from "./geocoding/positionTarget.ts";
import { learntMappings } from "./learntMappings.ts";
import type { PlannedTable } from "./planTable.ts";

function keptMappings({ model, memory }: CleanRequest, learnt: readonly RememberedMapping[]) {
  const fresh = new Set(learnt.map((one) => one.fingerprint));
  return [...memory.filter((one) => one.model !== model.name || !fresh.has(one.fingerprint)), ...learnt];
}

interface Pending {
  readonly field: string;
  readonly raw: string;
  readonly proposals: readonly string[];
  readonly why: string;
}

/** One question for each address whose position is proposed, answered by "longitude latitude". */
function pendingPositions(model: Model, { doubtful }: PositionDigest): Pending[] {
  const target = positionTarget(model);
  if (target === null) return [];
  const field = positionQuestion(target.fields);
  return [...doubtful.values()]
    .filter(({ use }) => use === "proposed")
    .map(({ query, lon, lat, message }) => ({
      field,
      raw: query,
      proposals: [`${lon} ${lat}`],
      why: message,
    }));
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
  positions: PositionDigest,
  path: string,
): void {
  const { model, place, decisions } = request;
  const commune = place.commune?.code ?? null;
  // A decision is looked up by what a cell says: one that is empty, or that points to another, is answered in the file itself.
  const asked = [...digest.toConfirm.values(), ...digest.invalid.values()].filter(
    ({ raw }) => raw.trim() !== "" && !isDitto(raw),
  );
  const cells = asked.map(({ field, raw, proposals, message }): Pending => ({
    field,
    raw,
    proposals,
    why: message,
  }));
  const pending = [...cells, ...pendingPositions(model, positions)].map(({ field, raw, proposals, why }) => ({
    model: model.name,
    field,
    raw,
    value: null,
    proposals,
    why,
    author: null,
    date: null,
    commune,
  }));
  const file = {
    decisions: [...decisions, ...pending],
    mappings: keptMappings(request, learntMappings(request, plans)),
  };
  writeFileSync(path, `${JSON.stringify(file, null, 2)}\n`, { flag: "wx" });
}
