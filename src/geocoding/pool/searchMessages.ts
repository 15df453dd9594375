import type { AddressQuery } from "../addressQuery.ts";
import type { GeocodingResult } from "../geocodingResult.ts";

/** What a search thread is started with; the bytes are shared, not copied. */
export interface SearchThreadData {
  readonly bytes: SharedArrayBuffer;
}

export interface SearchRequest {
  readonly id: number;
  readonly queries: readonly AddressQuery[];
}

export interface SearchResponse {
  readonly id: number;
  readonly results: readonly GeocodingResult[];
}
