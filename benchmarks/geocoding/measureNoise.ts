import { distance } from "../../src/domain/geo/distance.ts";
import type { AddressIndex } from "../../src/geocoding/addressIndex.ts";
import type { GeocodingResult } from "../../src/geocoding/geocodingResult.ts";
import { NOISE_KINDS, type NoiseKind, spoil } from "./noise.ts";
import { pick, type Random, seeded } from "./random.ts";
import type { AddressCase } from "./readCases.ts";

export interface NoisyQuery {
  readonly text: string;
  readonly kinds: readonly NoiseKind[];
  readonly truth: AddressCase;
}

export interface NoiseTally {
  queries: number;
  /** A number within 100 m of the true one, in its commune. */
  right: number;
  otherCommune: number;
  corrected: number;
  /** Marked `corrected` without being right. */
  certainlyWrong: number;
}

const NEAR = 100;

/** Every kind in turn over the cases, as many queries of each. */
export function oneKindQueries(cases: readonly AddressCase[], each: number, seed: number): NoisyQuery[] {
  const random = seeded(seed);
  return NOISE_KINDS.flatMap((kind) => queriesOf(cases, each, random, () => [kind]));
}

/** Three different kinds at once. */
export function stackedQueries(cases: readonly AddressCase[], count: number, seed: number): NoisyQuery[] {
  const random = seeded(seed);
  return queriesOf(cases, count, random, () => {
    const kinds = new Set<NoiseKind>();
    while (kinds.size < 3) kinds.add(pick(random, NOISE_KINDS));
    return [...kinds];
  });
}

function queriesOf(
  cases: readonly AddressCase[],
  count: number,
  random: Random,
  kindsOf: () => readonly NoiseKind[],
): NoisyQuery[] {
  const queries: NoisyQuery[] = [];
  for (let tries = 0; queries.length < count && tries < count * 400; tries++) {
    const truth = pick(random, cases);
    const kinds = kindsOf();
    const text = spoil(truth, kinds, random);
    if (text !== null) queries.push({ text, kinds, truth });
  }
  return queries;
}

export function isRight({ answer }: GeocodingResult, truth: AddressCase): boolean {
  if (answer?.type !== "housenumber" || answer.citycode !== truth.citycode) return false;
  return distance(answer.lon!, answer.lat!, truth.lon, truth.lat) <= NEAR;
}

/** Holds the answers of an index against the truth; `onFault` sees each that is not right. */
export function measureNoise(
  index: AddressIndex,
  queries: readonly NoisyQuery[],
  onFault?: (query: NoisyQuery, result: GeocodingResult) => void,
): NoiseTally {
  const tally: NoiseTally = { queries: 0, right: 0, otherCommune: 0, corrected: 0, certainlyWrong: 0 };
  for (const query of queries) {
    const result = index.search({ text: query.text });
    const right = isRight(result, query.truth);
    tally.queries++;
    if (right) tally.right++;
    else onFault?.(query, result);
    if (result.answer && result.answer.citycode !== query.truth.citycode) tally.otherCommune++;
    if (result.status !== "corrected") continue;
    tally.corrected++;
    if (!right) tally.certainlyWrong++;
  }
  return tally;
}
