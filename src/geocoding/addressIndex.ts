import type { Extent } from "../domain/geo/extent.ts";
import type { AddressQuery } from "./addressQuery.ts";
import type { AddressAnswer, GeocodingResult } from "./geocodingResult.ts";

/** An address near a point, and how far. */
interface NearbyAddress {
  readonly answer: AddressAnswer;
  /** Metres. */
  readonly distance: number;
}

/** What the index was made from. */
export interface IndexSource {
  /** Name of the file, without its folder. */
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly format: "ban" | "addok" | "bal";
}

export interface IndexSummary {
  readonly communes: number;
  readonly streets: number;
  readonly numbers: number;
  readonly sources: readonly IndexSource[];
}

/** An open address index. Every method is synchronous and free of I/O; none throws on any text. */
export interface AddressIndex {
  readonly summary: IndexSummary;
  /** The bytes of the file: hand them to a worker thread, which calls `readIndex` on them without copying. */
  readonly bytes: SharedArrayBuffer;
  search(query: AddressQuery): GeocodingResult;
  /** The address nearest to a WGS 84 point within 1 km; null when there is none. */
  reverse(lon: number, lat: number): NearbyAddress | null;
  /** The box around a commune's addresses, outliers left aside, in WGS 84; null when the index lacks it. */
  communeExtent(citycode: string): Extent | null;
  hasCommune(citycode: string): boolean;
}
