import type { Params } from "../domain/journal/outcome.ts";

export type AddressType = "housenumber" | "street" | "locality" | "municipality";

/** `corrected`: certain; `to-confirm`: the best answer, for a person to judge; `invalid`: nothing to propose. */
export type GeocodingStatus = "corrected" | "to-confirm" | "invalid";

/** Why the answer is what it is; worded under this id in `src/messages/rules/geocoding.ts`. */
export interface Reason {
  readonly id: string;
  readonly params?: Params;
}

/** One address of the index. Names are those of the national API's results. */
export interface AddressAnswer {
  /** "12 bis Rue de la République 69500 Bron". */
  readonly label: string;
  readonly type: AddressType;
  /** Between 0 and 1. */
  readonly score: number;
  /** Identifier in the source (`cle_interop` form): "69029_0123_00012_bis". */
  readonly id: string;
  /** "12 bis"; null unless `type` is `housenumber`. */
  readonly housenumber: string | null;
  /** Name of the street; null for a locality or a municipality. */
  readonly street: string | null;
  /** Number and street, or the name of the place or the commune. */
  readonly name: string;
  readonly postcode: string;
  readonly city: string;
  /** INSEE code; an arrondissement's own code in Paris, Lyon and Marseille. */
  readonly citycode: string;
  /** WGS 84 degrees; null when the source gives no position. */
  readonly lon: number | null;
  readonly lat: number | null;
}

/** What the index answers to one query. */
export interface GeocodingResult {
  readonly status: GeocodingStatus;
  /** The best answer; null when `status` is `invalid`. */
  readonly answer: AddressAnswer | null;
  readonly runnerUp: AddressAnswer | null;
  /** Score of the runner-up; 0 when there is none. */
  readonly scoreNext: number;
  /** Metres between the two best; null when either is missing or has no position. */
  readonly apart: number | null;
  /** At least one, most telling first. */
  readonly reasons: readonly [Reason, ...Reason[]];
}
