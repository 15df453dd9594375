import type { Commune } from "./commune.ts";
import type { CommuneHints } from "./communeHints.ts";
import { communeKey } from "./communeKey.ts";
import type { CommuneReading } from "./communeReading.ts";
import type { CommuneResolution } from "./communeResolution.ts";
import { nearestIn, shortenedIn } from "./communeSpelling.ts";
import { fullerNames } from "./fullerNames.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { hintsWithReading } from "./hintsWithReading.ts";
import { mergedCommunes } from "./mergedCommunes.ts";

/**
 * Holds what a name gives on its own against communes that are likelier here: those of the row's codes, of the file's
 * place, or far better known. Gives the resolution back as it is when nothing speaks for another commune.
 */
export function likelierResolution(
  settled: CommuneResolution,
  reading: CommuneReading,
  hints: CommuneHints,
  gazetteer: Gazetteer,
): CommuneResolution {
  return (
    nearerByRow(settled, reading, hints, gazetteer) ??
    nearerByPlace(settled, reading, hints, gazetteer) ??
    betterKnown(settled, reading, gazetteer) ??
    settled
  );
}

/**
 * "Évry" at 91000: a commune elsewhere bears the name, but the row's codes are those of Évry-Courcouronnes, whose name
 * begins so. Where the codes' commune is only one letter away ("Cézac" at Cénac's postcode), both are proposed; it is
 * certain when a second witness agrees: the file's place, or the INSEE code and the postcode together.
 */
function nearerByRow(
  settled: CommuneResolution,
  reading: CommuneReading,
  hints: CommuneHints,
  gazetteer: Gazetteer,
): CommuneResolution | null {
  if (!settled.contradicted) return null;
  const { insee, postcode } = hintsWithReading(hints, reading, gazetteer);
  const coded = insee ? gazetteer.current(insee) : undefined;
  const scope = coded ? [coded] : postcode ? gazetteer.byPostcode(postcode) : [];
  const key = communeKey(reading.name);
  const ours = scope.filter((one) => isOfPlace(one, hints));
  const own = shortenedIn(key, ours, 3);
  const short = own.length > 0 ? own : shortenedIn(key, scope);
  if (short.length === 1) {
    return {
      ...settled,
      candidates: short,
      match: "short",
      settledBy: "row",
      certain: true,
      contradicted: false,
    };
  }
  const near = nearestIn(key, scope).filter((one) => one.distance === 1);
  const [nearest] = near;
  if (!nearest) return null;
  const agreed = coded && postcode ? coded.postcodes.includes(postcode) : false;
  if (near.length === 1 && (agreed || isOfPlace(nearest.commune, hints))) {
    const candidates = [nearest.commune];
    return {
      ...settled,
      candidates,
      match: "spelling",
      settledBy: "row",
      certain: true,
      contradicted: false,
    };
  }
  const candidates = [...near.map((one) => one.commune), ...settled.candidates];
  return { ...settled, candidates, match: "spelling", settledBy: null, certain: false, contradicted: false };
}

function isOfPlace(commune: Commune, { place }: CommuneHints): boolean {
  return [place.commune, ...place.territory].some((one) => one?.code === commune.code);
}

/**
 * "Champagne" in the file of Champagne-au-Mont-d'Or: a commune elsewhere bears the name, but the place's own is
 * likelier; so is one a letter away, "Laréole" in a column that is all of the Gironde, and "Saint-Valery" near
 * Saint-Valery-sur-Somme. Both are proposed, unless a code of the row speaks for the far one.
 */
function nearerByPlace(
  settled: CommuneResolution,
  reading: CommuneReading,
  hints: CommuneHints,
  gazetteer: Gazetteer,
): CommuneResolution | null {
  const { place } = hints;
  const around =
    place.commune?.department ?? place.territory[0]?.department ?? hints.columnDepartment ?? undefined;
  if (around === undefined || settled.settledBy === "row") return null;
  if (settled.candidates.some((one) => one.department === around)) return null;
  const own = place.commune ? [place.commune, ...place.territory] : place.territory;
  const scope = own.length > 0 ? own : gazetteer.byDepartment(around);
  const key = communeKey(reading.name);
  const shortHere = shortenedIn(key, scope);
  const short = shortHere.length > 0 ? shortHere : shortenedIn(key, gazetteer.byDepartment(around));
  const near = short.length > 0 ? [] : nearestIn(key, scope).filter((one) => one.distance === 1);
  const likelier = [...new Set([...short, ...near.map((one) => one.commune)])];
  if (likelier.length === 0) return null;
  const candidates = [...mergedCommunes(likelier, gazetteer), ...settled.candidates];
  const match = short.length > 0 ? "short" : "spelling";
  return { ...settled, candidates, match, settledBy: null, certain: false };
}

/**
 * "Évry" where nothing else speaks: a village bears the whole name, but a town of ten times its people is known by that
 * start of its own. Neither is certain.
 */
function betterKnown(
  settled: CommuneResolution,
  reading: CommuneReading,
  gazetteer: Gazetteer,
): CommuneResolution | null {
  if (settled.settledBy !== "unique") return null;
  const today = new Set(settled.candidates.map((one) => gazetteer.current(one.code)?.code));
  const towns = fullerNames(communeKey(reading.name), settled.candidates, gazetteer).filter(
    (one) => !today.has(one.code),
  );
  if (towns.length === 0) return null;
  return { ...settled, candidates: [...settled.candidates, ...towns], settledBy: null, certain: false };
}
