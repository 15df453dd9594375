import type { Commune } from "./commune.ts";
import type { CommuneHints, HintStrength } from "./communeHints.ts";
import { communeKey } from "./communeKey.ts";
import type { CommuneReading } from "./communeReading.ts";
import { type CommuneResolution, UNKNOWN_COMMUNE } from "./communeResolution.ts";
import { keyOf, nearestIn, nearestInFrance, shortenedIn } from "./communeSpelling.ts";
import { currentCommunesFirst } from "./currentCommunesFirst.ts";
import { editDistance } from "./editDistance.ts";
import { fullerNames } from "./fullerNames.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { hintsWithReading } from "./hintsWithReading.ts";
import { mergedCommunes } from "./mergedCommunes.ts";

/**
 * The communes that a name which none bears may mean: cut short or misspelt, in the narrowest scope that the hints
 * give, then in all of France, where nothing is certain.
 */
export function approximateCommune(
  reading: CommuneReading,
  hints: CommuneHints,
  gazetteer: Gazetteer,
): CommuneResolution {
  const key = communeKey(reading.name);
  if (!/[a-z]{3}/.test(key) || key.length > 50) return UNKNOWN_COMMUNE;
  const full = hintsWithReading(hints, reading, gazetteer);
  for (const { scope, strength } of scopes(full, gazetteer)) {
    const short = mergedCommunes(shortenedIn(key, scope), gazetteer);
    const near = nearestIn(key, scope).filter((one) => short.length === 0 || one.distance === 1);
    const spelt = mergedCommunes(
      near.map((one) => one.commune),
      gazetteer,
    );
    const candidates = [...new Set([...short, ...spelt])];
    if (candidates.length === 0) continue;
    const distance = near[0]?.distance ?? 0;
    const sure = short.length > 0 ? strength !== "column" : isSure(distance, key, strength);
    const certain = candidates.length === 1 && sure && (short.length > 0 || !hasRival(key, distance, scope));
    const match = short.length > 0 ? "short" : "spelling";
    return { ...UNKNOWN_COMMUNE, candidates, match, settledBy: certain ? strength : null, certain, reading };
  }
  const towns = fullerNames(key, [], gazetteer);
  const far = nearestInFrance(key, gazetteer).map((one) => one.commune);
  const candidates = [...towns, ...currentCommunesFirst(mergedCommunes(far, gazetteer))];
  return { ...UNKNOWN_COMMUNE, candidates, match: "spelling", reading };
}

/** How many letters one wrong letter takes to leave no doubt: the wider the scope, the more. */
const LETTERS_PER_ERROR: Readonly<Record<HintStrength, number>> = { row: 4, place: 6, column: 8 };

function isSure(distance: number, key: string, strength: HintStrength): boolean {
  return distance * LETTERS_PER_ERROR[strength] <= key.length;
}

/** Another commune of the scope that is nearly as near. */
function hasRival(key: string, distance: number, scope: readonly Commune[]): boolean {
  let near = 0;
  for (const one of scope) if (editDistance(key, keyOf(one), distance + 1) <= distance + 1) near++;
  return near > 1;
}

function scopes(
  hints: CommuneHints,
  gazetteer: Gazetteer,
): { readonly scope: readonly Commune[]; readonly strength: HintStrength }[] {
  const byCode = hints.insee ? gazetteer.byCode(hints.insee) : undefined;
  const { place } = hints;
  const around = hints.department ?? place.commune?.department ?? place.territory[0]?.department;
  return [
    { scope: byCode ? [byCode] : [], strength: "row" },
    { scope: hints.postcode ? gazetteer.byPostcode(hints.postcode) : [], strength: "row" },
    { scope: place.commune ? [place.commune] : [], strength: "place" },
    { scope: place.territory, strength: "place" },
    { scope: around ? gazetteer.byDepartment(around) : [], strength: hints.department ? "row" : "column" },
    {
      scope: hints.columnDepartment ? gazetteer.byDepartment(hints.columnDepartment) : [],
      strength: "column",
    },
  ];
}
