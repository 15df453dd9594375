import type { Commune } from "./commune.ts";
import { type CommuneHints, type HintStrength, listHints } from "./communeHints.ts";
import { communeKey } from "./communeKey.ts";
import { type CommuneReading, readCommuneCell } from "./communeReading.ts";
import { keyOf, nearestIn, nearestInFrance, shortenedIn } from "./communeSpelling.ts";
import { departmentsOfPostcode } from "./department.ts";
import { fullerNames } from "./fullerNames.ts";
import { editDistance } from "./editDistance.ts";
import { foldText } from "./foldText.ts";
import type { Gazetteer } from "./gazetteer.ts";

/** How the name was recognised. */
type CommuneMatch = "name" | "codes" | "loose" | "short" | "spelling";

/** What a cell names. `candidates` are best first, one an entry; [] when nothing is near. */
export interface CommuneResolution {
  readonly candidates: readonly Commune[];
  readonly match: CommuneMatch;
  /** What singled the first candidate out: "unique" when the name alone does; null when several remain. */
  readonly settledBy: HintStrength | "unique" | null;
  /** True when the first candidate may be applied without a person. */
  readonly certain: boolean;
  /** True when the row's own codes (or those in the cell) exclude every commune of that name. */
  readonly contradicted: boolean;
  /** Codes written in the cell beside the name. */
  readonly reading: CommuneReading | null;
}

const UNKNOWN: CommuneResolution = {
  candidates: [],
  match: "name",
  settledBy: null,
  certain: false,
  contradicted: false,
  reading: null,
};

/**
 * The communes that a cell's text may mean, given what else is known. Exact names come first, then names without
 * articles, names cut short within the place, and spelling errors within the place, the department or the postcode.
 */
export function resolveCommune(text: string, hints: CommuneHints, gazetteer: Gazetteer): CommuneResolution {
  const readings = readCommuneCell(text);
  for (const reading of readings) {
    const named = gazetteer.byName(communeKey(reading.name));
    if (named.length === 0 || isDepartmentNumber(named, readings)) continue;
    return nearer(settle(named, reading, reading.whole ? "name" : "codes", hints, gazetteer), reading);
  }
  for (const reading of readings) {
    const loose = gazetteer.byLooseName(communeKey(reading.name));
    if (loose.length > 0 && !/\d/.test(reading.name))
      return nearer(settle(loose, reading, "loose", hints, gazetteer), reading);
  }
  const last = readings.at(-1);
  return last ? approximate(last, hints, gazetteer) : UNKNOWN;

  function nearer(settled: CommuneResolution, reading: CommuneReading): CommuneResolution {
    return (
      nearerByRow(settled, reading, hints, gazetteer) ??
      nearerByPlace(settled, reading, hints, gazetteer) ??
      betterKnown(settled, reading, gazetteer) ??
      settled
    );
  }
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
  const list = listHints(withReading(hints, reading, gazetteer), gazetteer);
  let candidates = merged(found, gazetteer);
  const alone = candidates.length === 1;
  let settledBy: HintStrength | "unique" | null = alone ? "unique" : null;
  const contradicted = list.some((hint) => hint.binds && !candidates.some(hint.accepts));
  for (const hint of list) {
    const kept = candidates.filter(hint.accepts);
    if (kept.length === 0) continue;
    if (kept.length === 1 && (settledBy === null || settledBy === "unique")) settledBy = hint.strength;
    candidates = kept;
  }
  if (settledBy === null) candidates = currentFirst(candidates);
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
  const { insee, postcode } = withReading(hints, reading, gazetteer);
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
  const candidates = [...merged(likelier, gazetteer), ...settled.candidates];
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

/** Codes in the cell itself bind like the row's. A five-digit code counts as INSEE code or postcode as it fits. */
function withReading(hints: CommuneHints, reading: CommuneReading, gazetteer: Gazetteer): CommuneHints {
  const { code, department } = reading;
  const named = department ? gazetteer.departmentByName(foldText(department))?.code : undefined;
  const isPostcode = code !== null && gazetteer.byPostcode(code).length > 0;
  const key = communeKey(reading.name);
  const isInsee = code !== null && gazetteer.byName(key).some((one) => one.code === code);
  return {
    ...hints,
    insee: hints.insee ?? (isInsee ? code : null),
    postcode: hints.postcode ?? (isPostcode && !isInsee ? code : null),
    department:
      hints.department ??
      (department && (named ?? gazetteer.department(department)?.code)) ??
      (code && !isPostcode && !isInsee ? (departmentsOfPostcode(code)[0] ?? null) : null),
  };
}

/** A delegated commune named like today's commune at its seat is that commune: one candidate, not two. */
function merged(found: readonly Commune[], gazetteer: Gazetteer): Commune[] {
  const current = new Set(found.filter((one) => one.kind === "current").map((one) => one.code));
  return found.filter(
    (one) => one.kind === "current" || !current.has(gazetteer.current(one.code)?.code ?? ""),
  );
}

/** Today's communes before parts of communes, the most populous first. */
function currentFirst(candidates: readonly Commune[]): Commune[] {
  return candidates.toSorted((one, other) => weight(other) - weight(one));
}

function weight(commune: Commune): number {
  return (commune.kind === "current" ? 1e9 : 0) + (commune.population ?? 0);
}

function approximate(reading: CommuneReading, hints: CommuneHints, gazetteer: Gazetteer): CommuneResolution {
  const key = communeKey(reading.name);
  if (!/[a-z]{3}/.test(key) || key.length > 50) return UNKNOWN;
  const full = withReading(hints, reading, gazetteer);
  for (const { scope, strength } of scopes(full, gazetteer)) {
    const short = merged(shortenedIn(key, scope), gazetteer);
    const near = nearestIn(key, scope).filter((one) => short.length === 0 || one.distance === 1);
    const spelt = merged(
      near.map((one) => one.commune),
      gazetteer,
    );
    const candidates = [...new Set([...short, ...spelt])];
    if (candidates.length === 0) continue;
    const distance = near[0]?.distance ?? 0;
    const sure = short.length > 0 ? strength !== "column" : isSure(distance, key, strength);
    const certain = candidates.length === 1 && sure && (short.length > 0 || !hasRival(key, distance, scope));
    const match = short.length > 0 ? "short" : "spelling";
    return { ...UNKNOWN, candidates, match, settledBy: certain ? strength : null, certain, reading };
  }
  const towns = fullerNames(key, [], gazetteer);
  const far = nearestInFrance(key, gazetteer).map((one) => one.commune);
  const candidates = [...towns, ...currentFirst(merged(far, gazetteer))];
  return { ...UNKNOWN, candidates, match: "spelling", reading };
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
