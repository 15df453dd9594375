import type { GeocodingStatus, Reason } from "../geocodingResult.ts";
import type { Candidate } from "./candidate.ts";
import type { ReadQuery } from "./readQuery.ts";
import type { NumberReading } from "./houseNumbers.ts";
import type { Scope } from "./scope.ts";
import { POSTCODE_BONUS } from "./searchCommune.ts";

export interface Decision {
  readonly status: GeocodingStatus;
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** What lies around the best candidate. */
export interface Surroundings {
  /** Metres from the street's point within which its numbers lie. */
  readonly radius: number;
  /** It has numbers: what it spreads over is known. */
  readonly numbered: boolean;
  /** Metres to the runner-up's position; null without one. */
  readonly apart: number | null;
  /** The street numbers some houses with letters: there "12 B" may not be "12 bis". */
  readonly lettered: boolean;
  /** The numbers of the query. */
  readonly readings: readonly NumberReading[];
  /** That of the best candidate, "" when unknown. */
  readonly postcode: string;
}

/** What the answer's likeness must be, and by how much it must lead, to be certain. */
const CERTAIN_LIKENESS = 0.9;
export const LEAST_LEAD = 0.05;
/** Least agreement of each word of the name. */
const CERTAIN_WORD = 0.85;
/** Weight, in 1/100, of a word that tells: one of these unexplained or missing leaves a doubt. */
const TELLING = 40;
/** Likenesses that differ by less are those of one name. */
const SAME = 0.005;
/** Words between two numbers of one list, at most. */
const BESIDE = 3;
/** "28-30", "1-13": the numbers of one building. */
const WIDEST_RANGE = 12;
/** A street whose numbers all lie within this many metres of its point needs no number. */
const SMALL_RADIUS = 100;

/**
 * Whether the best candidate is certain, and why not. It is when the commune is, every telling word of the name and of
 * the query is accounted for, the number exists as asked, and no other street comes near.
 */
export function decideStatus(
  best: Candidate,
  next: Candidate | undefined,
  query: ReadQuery,
  scope: Scope,
  { radius, numbered, apart, lettered, readings, postcode }: Surroundings,
): Decision {
  const reasons: Reason[] = [];
  const doubts: Reason[] = [];
  const doubt = (id: string, params?: Reason["params"]): void =>
    void doubts.push(params ? { id, params } : { id });
  const { alignment, number, likeness, unexplained } = best;
  const { match, reading } = number;
  const asked = reading ? `${reading.value}${reading.suffix === "" ? "" : ` ${reading.suffix}`}` : "";
  if (match === "absent") doubt("geocoding.number-absent", { number: asked });
  if (match === "equivalent" && !lettered)
    reasons.push({ id: "geocoding.number-suffix", params: { number: asked } });
  else if (match === "equivalent" || match === "other" || match === "plain")
    doubt("geocoding.number-suffix", { number: asked });
  if (match === "unasked") {
    if (!numbered) doubt("geocoding.place-alone");
    else if (radius > SMALL_RADIUS) doubt("geocoding.no-number", { metres: radius });
    else reasons.push({ id: "geocoding.short-street" });
  }
  if (query.relative) doubt("geocoding.relative-place");
  if (query.cut) doubt("geocoding.too-long");
  if (hasSeveralNumbers(best, readings)) doubt("geocoding.several-numbers");
  if (alignment.worst < CERTAIN_WORD) doubt("geocoding.street-spelling");
  else if (alignment.worst < 1) reasons.push({ id: "geocoding.street-spelling" });
  if (!alignment.typeFound) doubt("geocoding.street-type");
  if (alignment.missing > TELLING) doubt("geocoding.street-partial");
  if (unexplained > TELLING) doubt("geocoding.words-unexplained");
  if (likeness < CERTAIN_LIKENESS && doubts.length === 0) doubt("geocoding.street-likeness");
  const lead = next ? best.rank - next.rank : 1;
  const near = apart !== null && apart <= SMALL_RADIUS;
  if (!near && (lead < LEAST_LEAD || isHomonym(best, next))) doubt("geocoding.rival");
  if (scope.postcodeHeld && postcode !== "" && postcode !== scope.postcode)
    doubt("geocoding.other-postcode", { postcode: scope.postcode });
  if (scope.certainty === "likely" || scope.certainty === "unknown") doubts.push(...scope.reasons);
  else reasons.push(...scope.reasons);
  const certain = doubts.length === 0;
  const score = scoreOf(best, lead, scope);
  if (certain && reasons.length === 0) reasons.push({ id: "geocoding.exact" });
  return { status: certain ? "corrected" : "to-confirm", score, reasons: [...doubts, ...reasons] };
}

/** Another street of just that name, which only lacks the number: the base may be incomplete. */
function isHomonym(best: Candidate, next: Candidate | undefined): boolean {
  if (!next || best.number.match === "unasked") return false;
  return next.likeness >= best.likeness - SAME && best.rank - next.rank < POSTCODE_BONUS - SAME;
}

/** Several numbers side by side before the street; "28-30" is one address. */
function hasSeveralNumbers({ number, alignment }: Candidate, readings: readonly NumberReading[]): boolean {
  const { reading } = number;
  if (!reading) return false;
  const others = readings.filter(
    ({ first }) =>
      first !== reading.first && first < alignment.first && Math.abs(first - reading.first) <= BESIDE,
  );
  if (others.length !== 1) return others.length > 1;
  const apart = Math.abs(others[0]!.value - reading.value);
  return apart > WIDEST_RANGE || apart % 2 === 1;
}

const NUMBER_SCORE = {
  exact: 1,
  equivalent: 0.9,
  plain: 0.85,
  other: 0.8,
  unasked: 0.95,
  absent: 0.7,
} as const;

function scoreOf({ likeness, number }: Candidate, lead: number, scope: Scope): number {
  const place = scope.certainty === "firm" ? 1 : scope.certainty === "postcode" ? 0.95 : 0.8;
  const clear = lead >= LEAST_LEAD ? 1 : 0.9 + 2 * Math.max(0, lead);
  return likeness * NUMBER_SCORE[number.match] * place * clear;
}
