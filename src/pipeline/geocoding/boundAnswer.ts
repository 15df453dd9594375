import { communeKey } from "../../domain/commune/communeKey.ts";
import type { AddressIndex } from "../../geocoding/addressIndex.ts";
import type { AddressQuery } from "../../geocoding/addressQuery.ts";
import type { AddressAnswer, GeocodingResult } from "../../geocoding/geocodingResult.ts";
import type { Point } from "./positionTarget.ts";

/** Where the index has no address around the row's position. */
export const UNCOVERED: GeocodingResult = {
  status: "invalid",
  answer: null,
  runnerUp: null,
  scoreNext: 0,
  apart: null,
  reasons: [{ id: "geocoding.not-covered" }],
};

/**
 * A query that says nothing of its commune is bound by the one in which the row's own position lies; null where the index has no
 * address around it.
 */
export function boundByPoint(
  query: AddressQuery,
  point: Point | null,
  index: AddressIndex,
): AddressQuery | null {
  const { citycode, postcode, city, text } = query;
  if (point === null || citycode || postcode || city || /\b\d{5}\b/.test(text)) return query;
  const near = index.reverse(point[0], point[1]);
  return near === null ? null : { ...query, citycode: near.answer.citycode };
}

/** Whether a query says by itself in which commune it is. */
function saysCommune({ text, citycode, postcode, city }: AddressQuery, found: AddressAnswer): boolean {
  if (citycode || postcode || city || text.includes(found.postcode)) return true;
  return ` ${communeKey(text)} `.includes(` ${communeKey(found.city)} `);
}

/**
 * An answer outside the row's commune is none. It is never certain outside the territory, nor where the row says nothing of its
 * commune: an index holds some communes, and a street may be in others.
 */
export function boundAnswer(
  result: GeocodingResult,
  query: AddressQuery,
  today: (code: string) => string,
  territory: ReadonlySet<string>,
): GeocodingResult {
  const { citycode } = query;
  const { answer } = result;
  if (answer === null) return result;
  const found = today(answer.citycode);
  if (citycode && today(citycode) !== found)
    return { ...result, status: "invalid", answer: null, reasons: [{ id: "geocoding.elsewhere" }] };
  if (citycode || result.status !== "corrected") return result;
  const outside = territory.size > 0 && !territory.has(found);
  if (!outside && saysCommune(query, answer)) return result;
  const id = outside ? "geocoding.outside-territory" : "geocoding.commune-unsaid";
  return { ...result, status: "to-confirm", reasons: [{ id }] };
}
