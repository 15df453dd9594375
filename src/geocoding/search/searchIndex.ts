import { distance } from "../../domain/geo/distance.ts";
import type { AddressQuery } from "../addressQuery.ts";
import type { AddressAnswer, GeocodingResult, Reason } from "../geocodingResult.ts";
import type { Candidate } from "./candidate.ts";
import type { CommuneNames } from "./communeNames.ts";
import { findCrossing } from "./crossing.ts";
import { decideStatus, LEAST_LEAD } from "./decideStatus.ts";
import { findCandidates } from "./findCandidates.ts";
import type { IndexReader } from "./indexReader.ts";
import { type ReadQuery, readQuery } from "./readQuery.ts";
import { scopeResolver } from "./resolveScope.ts";
import type { Scope } from "./scope.ts";
import { CommuneSearch, prepareWords, type StreetWords } from "./searchCommune.ts";
import { AnswerWriter } from "./writeAnswer.ts";

const MOST_CANDIDATES = 4;
/** Streets said to cross whose numbers come no nearer than this many metres do not. */
const CROSSING_REACH = 400;

/** The search over an open index. */
export function createSearch(
  reader: IndexReader,
  names: CommuneNames,
): (query: AddressQuery) => GeocodingResult {
  const resolve = scopeResolver(names);
  const writer = new AnswerWriter(reader, names);
  const communes = new CommuneSearch(reader);

  const find = (words: StreetWords, scope: Scope): Candidate[] =>
    findCandidates(reader, communes, words, scope, MOST_CANDIDATES);

  const write = (candidate: Candidate, score: number): AddressAnswer => {
    const { commune, street, number } = candidate;
    return number.number >= 0
      ? writer.houseNumber(commune, street, number.number, score)
      : writer.street(commune, street, score);
  };

  const municipality = (query: ReadQuery, scope: Scope): GeocodingResult => {
    const [commune] = scope.communes;
    const empty = query.streets[0]!.length === 0;
    if (commune === undefined || scope.certainty === "unknown") return nothing(scope, empty);
    const id = empty
      ? "geocoding.commune-only"
      : query.relative
        ? "geocoding.relative-place"
        : "geocoding.street-unknown";
    const one = new Set(scope.communes.map((at) => names.today(names.codeOf(at)))).size === 1;
    const score = one ? 0.4 : 0.2;
    const reasons: [Reason, ...Reason[]] = [{ id }, ...scope.reasons];
    return result(writer.municipality(commune, score), null, "to-confirm", reasons);
  };

  const crossing = (query: ReadQuery, scope: Scope): GeocodingResult | null => {
    const [one] = find(prepareWords(query.streets[0]!, reader), scope);
    const other = find(prepareWords(query.streets[1]!, reader), scope).find(
      (candidate) => candidate.commune === one?.commune,
    );
    if (!one || !other || one.street === other.street) return null;
    const found = findCrossing(reader, one.street, other.street);
    const metres = found ? Math.round(found.metres) : -1;
    const first = writer.street(one.commune, one.street, Math.min(one.likeness, other.likeness) * 0.9);
    const second = writer.street(other.commune, other.street, other.likeness * 0.9);
    if (!found || metres > CROSSING_REACH)
      return result(first, second, "to-confirm", [{ id: "geocoding.crossing-apart" }, ...scope.reasons]);
    const answer: AddressAnswer = {
      ...first,
      name: `${first.name} / ${second.name}`,
      label: first.label.replace(first.name, `${first.name} / ${second.name}`),
      lon: round(found.lon),
      lat: round(found.lat),
    };
    return result(answer, null, "to-confirm", [
      { id: "geocoding.crossing", params: { metres } },
      ...scope.reasons,
    ]);
  };

  const address = (query: ReadQuery, scope: Scope): GeocodingResult => {
    const words = prepareWords(query.streets[0]!, reader);
    const [best, next] = find(words, scope);
    if (!best || (query.relative && best.number.match === "unasked")) return municipality(query, scope);
    if (scope.certainty === "unknown" && isAnywhere(best, next)) return nothing(scope, false);
    const { streetRadius, streetNumberStart } = reader.tables;
    const radius = streetRadius[best.street]!;
    const numbered = streetNumberStart[best.street + 1]! > streetNumberStart[best.street]!;
    const apart = next ? apartOf(write(best, 1), write(next, 1)) : null;
    const lettered = best.number.match === "equivalent" && hasLetters(reader, best.street);
    const { status, score, reasons } = decideStatus(best, next, query, scope, {
      radius,
      numbered,
      apart,
      lettered,
      readings: words.numbers,
      postcode: reader.postcode(best.street),
    });
    const nextScore = next ? Math.min(score, score * (next.rank / best.rank)) : 0;
    return result(
      write(best, score),
      next ? write(next, nextScore) : null,
      status,
      reasons as [Reason, ...Reason[]],
    );
  };

  return (query) => {
    const read = readQuery(query, names);
    const scope = resolve(read.clues);
    if (scope.absent !== null)
      return nothing(
        { ...scope, reasons: [{ id: "geocoding.commune-absent", params: { city: scope.absent } }] },
        false,
      );
    return (read.streets.length > 1 ? crossing(read, scope) : null) ?? address(joined(read), scope);
  };
}

/** Streets of two communes fit alike, and nothing says which: no answer is better than one of them. */
function isAnywhere(best: Candidate, next: Candidate | undefined): boolean {
  return next !== undefined && next.commune !== best.commune && best.rank - next.rank < LEAST_LEAD;
}

/** A crossing that was none is read as one address. */
function joined(query: ReadQuery): ReadQuery {
  return query.streets.length < 2 ? query : { ...query, streets: [query.streets.flat()] };
}

function result(
  answer: AddressAnswer,
  runnerUp: AddressAnswer | null,
  status: GeocodingResult["status"],
  reasons: readonly [Reason, ...Reason[]],
): GeocodingResult {
  return {
    status,
    answer,
    runnerUp,
    scoreNext: runnerUp?.score ?? 0,
    apart: apartOf(answer, runnerUp),
    reasons,
  };
}

function nothing(scope: Scope, empty: boolean): GeocodingResult {
  const reasons: Reason[] =
    empty && scope.communes.length === 0 ? [{ id: "geocoding.empty" }] : [...scope.reasons];
  const [first = { id: "geocoding.commune-unknown" }, ...others] = reasons;
  return {
    status: "invalid",
    answer: null,
    runnerUp: null,
    scoreNext: 0,
    apart: null,
    reasons: [first, ...others],
  };
}

function apartOf(one: AddressAnswer, other: AddressAnswer | null): number | null {
  if (one.lon === null || one.lat === null || other === null || other.lon === null || other.lat === null)
    return null;
  return Math.round(distance(one.lon, one.lat, other.lon, other.lat));
}

/** Whether houses of a street are told apart by letters. */
function hasLetters(reader: IndexReader, street: number): boolean {
  const { numberKey, streetNumberStart } = reader.tables;
  for (let at = streetNumberStart[street]!; at < streetNumberStart[street + 1]!; at++)
    if (reader.suffixOf(numberKey[at]!).length === 1) return true;
  return false;
}

function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
