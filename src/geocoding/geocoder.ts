import type { AddressQuery } from "./addressQuery.ts";
import type { GeocodingResult, Reason } from "./geocodingResult.ts";

/** No answer could be had; the same question may be answered later. */
export interface GeocodingFailure {
  readonly status: "error";
  readonly reasons: readonly [Reason, ...Reason[]];
}

export type GeocoderAnswer = GeocodingResult | GeocodingFailure;

/** Whoever answers addresses in batches: an index in memory, threads sharing one, a service of the network. */
export interface Geocoder {
  /** As many answers as queries, in the same order. */
  geocode(queries: readonly AddressQuery[]): Promise<readonly GeocoderAnswer[]>;
  /** Releases threads, files and connections. Nothing may be asked after it. */
  close(): Promise<void>;
}

export function isFailure(answer: GeocoderAnswer): answer is GeocodingFailure {
  return answer.status === "error";
}
