import { approximateCommune } from "./approximateCommune.ts";
import type { Commune } from "./commune.ts";
import { type CommuneHints, type HintStrength, listHints } from "./communeHints.ts";
import { communeKey } from "./communeKey.ts";
import { type CommuneReading, readCommuneCell } from "./communeReading.ts";
import { type CommuneMatch, type CommuneResolution, UNKNOWN_COMMUNE } from "./communeResolution.ts";
import { keyOf } from "./communeSpelling.ts";
import { currentCommunesFirst } from "./currentCommunesFirst.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { hintsWithReading } from "./hintsWithReading.ts";
import { likelierResolution } from "./likelierResolution.ts";
import { mergedCommunes } from "./mergedCommunes.ts";

/**
 * The communes that a cell's text may mean, given what else is known. Exact names come first, then names without
 * articles, names cut short within the place, and spelling errors within the place, the department or the postcode.
 */
export function resolveCommune(text: string, hints: CommuneHints, gazetteer: Gazetteer): CommuneResolution {
  const readings = readCommuneCell(text);
  for (const reading of readings) {
    const named = gazetteer.byName(communeKey(reading.name));
    if (named.length === 0 || isDepartmentNumber(named, readings)) continue;
    return likelierResolution(
      settle(named, reading, reading.whole ? "name" : "codes", hints, gazetteer),
      reading,
      hints,
      gazetteer,
    );
  }
  for (const reading of readings) {
    const loose = gazetteer.byLooseName(communeKey(reading.name));
    if (loose.length > 0 && !/\d/.test(reading.name))
      return likelierResolution(settle(loose, reading, "loose", hints, gazetteer), reading, hints, gazetteer);
  }
  const last = readings.at(-1);
  return last ? approximateCommune(last, hints, gazetteer) : UNKNOWN_COMMUNE;
}

/** "MARSEILLE (13)": the number in brackets is the department's, though an arrondissement bears it too. */
function isDepartmentNumber(named: readonly Commune[], readings: readonly CommuneReading[]): boolean {
  return readings.some(
    ({ department, bracketed }) =>
      bracketed && named.every((one) => one.kind === "arrondissement" && one.department === department),
  );
}

function settle(
  found: readonly Commune[],
  reading: CommuneReading,
  match: CommuneMatch,
  hints: CommuneHints,
  gazetteer: Gazetteer,
): CommuneResolution {
  const list = listHints(hintsWithReading(hints, reading, gazetteer), gazetteer);
  let candidates = mergedCommunes(found, gazetteer);
  const alone = candidates.length === 1;
  let settledBy: HintStrength | "unique" | null = alone ? "unique" : null;
  const contradicted = list.some((hint) => hint.binds && !candidates.some(hint.accepts));
  for (const hint of list) {
    const kept = candidates.filter(hint.accepts);
    if (kept.length === 0) continue;
    if (kept.length === 1 && (settledBy === null || settledBy === "unique")) settledBy = hint.strength;
    candidates = kept;
  }
  if (settledBy === null) candidates = currentCommunesFirst(candidates);
  const certain =
    settledBy !== null && !contradicted && (settledBy !== "unique" || isSameName(candidates, reading, match));
  return { candidates, match, settledBy, certain, contradicted, reading };
}

/** A name found without its article or linking words needs more than being the only one. */
function isSameName(candidates: readonly Commune[], reading: CommuneReading, match: CommuneMatch): boolean {
  if (match !== "loose") return true;
  const tight = communeKey(reading.name).replaceAll(" ", "");
  return candidates.every((one) => keyOf(one).replaceAll(" ", "") === tight);
}
