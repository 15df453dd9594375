import { communeKey } from "../../domain/commune/communeKey.ts";
import { departmentsOfPostcode } from "../../domain/commune/department.ts";
import { keyOf } from "../../domain/commune/communeSpelling.ts";
import { editDistance } from "../../domain/commune/editDistance.ts";
import { resolveCommune } from "../../domain/commune/resolveCommune.ts";
import { NOWHERE } from "../../domain/place/place.ts";
import type { Reason } from "../geocodingResult.ts";
import type { CommuneNames } from "./communeNames.ts";
import type { Scope, ScopeCertainty } from "./scope.ts";

/** What a query says of its commune. */
export interface PlaceClues {
  readonly citycode: string;
  readonly postcode: string;
  readonly city: string;
  /** The postcode goes with CEDEX: it belongs to an organisation, not to the commune. */
  readonly cedex: boolean;
}

const MOST_CACHED = 20_000;

/** Resolves clues into communes of the index, remembering those already met: a file repeats few. */
export function scopeResolver(names: CommuneNames): (clues: PlaceClues) => Scope {
  const known = new Map<string, Scope>();
  return (clues) => {
    const key = `${clues.citycode}|${clues.postcode}|${clues.city}|${clues.cedex}`;
    let scope = known.get(key);
    if (!scope) {
      if (known.size >= MOST_CACHED) known.clear();
      known.set(key, (scope = resolveScope(clues, names)));
    }
    return scope;
  };
}

function resolveScope(clues: PlaceClues, names: CommuneNames): Scope {
  const { citycode, postcode, city } = clues;
  const byCode = citycode === "" ? null : fromCode(clues, names);
  if (byCode) return byCode;
  const key = communeKey(city);
  if (key !== "") {
    const codes = [...names.codesNamed(key)];
    const near = postcode === "" || isAround(codes, clues, names) ? null : fromNearName(key, clues, names);
    if (near && (near.certainty === "firm" || codes.length === 0)) return near;
    if (near)
      return {
        ...near,
        communes: [...near.communes, ...codes.flatMap((code) => names.byToday(code))],
        absent: null,
      };
    return codes.length > 0 ? fromNames(codes, key, clues, names) : fromSpelling(clues, names);
  }
  if (postcode !== "") return fromPostcode(clues, names);
  return {
    ...base(clues),
    communes: [],
    certainty: "unknown",
    reasons: [{ id: "geocoding.commune-unknown" }],
  };
}

/** One of the communes of a name has the postcode, or is of its department. */
function isAround(codes: readonly string[], { postcode }: PlaceClues, names: CommuneNames): boolean {
  return codes.some((code) => names.hasPostcode(code, postcode) || inDepartment(code, postcode, names));
}

function base({ postcode }: PlaceClues) {
  return { postcode, postcodeHeld: false, part: "", absent: null };
}

function fromCode(clues: PlaceClues, names: CommuneNames): Scope | null {
  const communes = names.byCode(clues.citycode);
  const today = names.gazetteer.current(clues.citycode);
  if (communes.length === 0 && !today) return null;
  const key = communeKey(clues.city);
  const code = names.today(clues.citycode);
  const reasons: Reason[] = [];
  if (key !== "" && !isNamed(key, code, communes, names)) {
    const others = names.codesNamed(key);
    if (others.size > 0 && !others.has(code))
      reasons.push({ id: "geocoding.commune-differs", params: { city: clues.city } });
  }
  const absent = communes.length === 0 ? (today?.name ?? clues.city) : null;
  return {
    ...base(clues),
    postcodeHeld: names.hasPostcode(code, clues.postcode),
    communes,
    part: key || formerKey(clues.citycode, code, names),
    absent,
    certainty: reasons.length > 0 ? "likely" : "firm",
    reasons,
  };
}

/** The name of a former commune given by its own code. */
function formerKey(citycode: string, today: string, names: CommuneNames): string {
  const former = citycode === today ? undefined : names.gazetteer.byCode(citycode);
  return former ? communeKey(former.name) : "";
}

function isNamed(key: string, code: string, communes: readonly number[], names: CommuneNames): boolean {
  const own = [names.gazetteer.byCode(code)?.name ?? "", ...communes.map((commune) => names.nameOf(commune))];
  return own.some((name) => editDistance(communeKey(name), key, 2) <= 2);
}

/** The commune's name, with what the postcode says of it. */
function fromNames(codes: readonly string[], key: string, clues: PlaceClues, names: CommuneNames): Scope {
  const { postcode, cedex } = clues;
  let kept = codes;
  let certainty: ScopeCertainty = codes.length === 1 ? "firm" : "likely";
  const reasons: Reason[] = [];
  if (postcode !== "") {
    const agreed = codes.filter((code) => names.hasPostcode(code, postcode));
    const near = agreed.length > 0 ? agreed : codes.filter((code) => inDepartment(code, postcode, names));
    if (near.length > 0) {
      kept = near;
      certainty = near.length === 1 ? "firm" : "likely";
    } else if (codes.length === 1) certainty = "likely";
    if (agreed.length === 0 && !cedex)
      reasons.push({ id: "geocoding.postcode-differs", params: { postcode } });
  }
  if (kept.length > 1) {
    reasons.push({ id: "geocoding.commune-homonyms", params: { city: clues.city, count: kept.length } });
  }
  return scoped(kept, key, certainty, reasons, clues, names);
}

function inDepartment(code: string, postcode: string, names: CommuneNames): boolean {
  const department = names.gazetteer.byCode(code)?.department;
  return department !== undefined && departmentsOfPostcode(postcode).includes(department);
}

function scoped(
  codes: readonly string[],
  part: string,
  certainty: ScopeCertainty,
  reasons: readonly Reason[],
  clues: PlaceClues,
  names: CommuneNames,
): Scope {
  const own = partsNamed(part, codes, names);
  const communes = codes.flatMap((code) => names.byToday(code));
  const narrow = own.length === 1 && codes.length === 1 && own.every((one) => !isWhole(one, codes, names));
  const absent = communes.length === 0 ? (names.gazetteer.byCode(codes[0]!)?.name ?? clues.city) : null;
  return { ...base(clues), communes: narrow ? own : communes, part, absent, certainty, reasons };
}

/** The communes of the index that a name singles out within today's: an arrondissement, or one merged since. */
function partsNamed(part: string, codes: readonly string[], names: CommuneNames): readonly number[] {
  const within = names.gazetteer
    .byName(part)
    .filter((one) => one.kind === "arrondissement" && codes.includes(names.todayOf(one)));
  const parts = [...names.byName(part), ...within.flatMap((one) => names.byCode(one.code))];
  return [...new Set(parts)].filter((commune) => codes.includes(names.today(names.codeOf(commune))));
}

/** Whether a commune of the index is the whole of today's, rather than an arrondissement or one merged since. */
function isWhole(commune: number, codes: readonly string[], names: CommuneNames): boolean {
  return codes.includes(names.codeOf(commune));
}

/** Among the communes of the postcode, else of its department, one whose name is nearly this; else a place in one. */
function fromNearName(key: string, clues: PlaceClues, names: CommuneNames): Scope | null {
  const { city, postcode } = clues;
  const reasons: Reason[] = [{ id: "geocoding.commune-spelling", params: { city } }];
  const near = nearestCode(key, namedAt(postcode, names));
  if (near !== null) return scoped([near], "", "firm", reasons, clues, names);
  const begun = [...namedAt(postcode, names)].flatMap(([name, code]) =>
    name.startsWith(`${key} `) ? [code] : [],
  );
  if (new Set(begun).size === 1 && key.length > 3)
    return scoped([begun[0]!], "", "firm", reasons, clues, names);
  const place = names.placeNamed(key, postcode);
  const within: Reason = { id: "geocoding.postal-locality", params: { city } };
  if (place !== null && names.hasPostcode(place, postcode))
    return scoped([place], "", "firm", [within], clues, names);
  if (place !== null) return scoped([place], "", "likely", [within], clues, names);
  const around = nearestCode(key, namedAround(postcode, names));
  return around === null ? null : scoped([around], "", "likely", reasons, clues, names);
}

/** Names at a postcode, by key, with today's commune. */
function namedAt(postcode: string, names: CommuneNames): Map<string, string> {
  const entries = new Map<string, string>();
  for (const commune of names.gazetteer.byPostcode(postcode))
    entries.set(communeKey(commune.name), names.todayOf(commune));
  for (const commune of names.byPostcode(postcode))
    entries.set(communeKey(names.nameOf(commune)), names.today(names.codeOf(commune)));
  return entries;
}

function namedAround(postcode: string, names: CommuneNames): Map<string, string> {
  const entries = new Map<string, string>();
  for (const department of departmentsOfPostcode(postcode)) {
    for (const commune of names.gazetteer.byDepartment(department))
      entries.set(keyOf(commune), names.todayOf(commune));
  }
  return entries;
}

/** The code whose name is nearest to a key, within one letter or two; null when two are as near. */
function nearestCode(key: string, entries: ReadonlyMap<string, string>): string | null {
  const limit = key.length < 3 ? 0 : key.length < 8 ? 1 : 2;
  let best: string | null = null;
  let least = limit + 1;
  let tie = false;
  for (const [name, code] of entries) {
    const edits = editDistance(key, name, limit);
    if (edits > limit || edits > least) continue;
    tie = edits === least && best !== null && best !== code;
    least = edits;
    best = code;
  }
  return tie ? null : best;
}

function fromSpelling(clues: PlaceClues, names: CommuneNames): Scope {
  const { city, postcode } = clues;
  const hints = {
    insee: null,
    postcode: postcode || null,
    department: null,
    columnDepartment: null,
    place: NOWHERE,
  };
  const found = resolveCommune(city, hints, names.gazetteer);
  const codes = [...new Set(found.candidates.map((commune) => names.todayOf(commune)))];
  const indexed = codes.filter((code) => names.byToday(code).length > 0);
  const reasons: Reason[] = [{ id: "geocoding.commune-spelling", params: { city } }];
  if (indexed.length > 0) {
    const kept = found.certain ? indexed.slice(0, 1) : indexed;
    return scoped(kept, "", found.certain ? "firm" : "likely", reasons, clues, names);
  }
  if (postcode !== "") return fromPostcode(clues, names);
  if (codes.length > 0) return scoped(codes.slice(0, 1), "", "likely", reasons, clues, names);
  return {
    ...base(clues),
    communes: [],
    certainty: "unknown",
    reasons: [{ id: "geocoding.commune-unknown" }],
  };
}

function fromPostcode(clues: PlaceClues, names: CommuneNames): Scope {
  const { postcode } = clues;
  const communes = names.byPostcode(postcode);
  const known = new Set(names.gazetteer.byPostcode(postcode).map((commune) => names.todayOf(commune)));
  const single = known.size === 1 && communes.length > 0;
  const reason: Reason = { id: "geocoding.postcode-only", params: { postcode } };
  if (communes.length > 0) {
    const whole = [...known].every((code) => names.byToday(code).length > 0);
    const certainty = clues.city !== "" ? "likely" : single ? "firm" : whole ? "postcode" : "likely";
    return { ...base(clues), communes, certainty, reasons: [reason] };
  }
  const [first] = known;
  const absent = first === undefined ? null : (names.gazetteer.byCode(first)?.name ?? null);
  return {
    ...base(clues),
    communes: [],
    absent,
    certainty: absent === null ? "unknown" : "likely",
    reasons: [reason],
  };
}
