/**
 * What became of an address held against the row's position:
 * - `filled`: certain, it gave the row the position it lacked; `decided`: a person did;
 * - `proposed`: found without certainty, a person judges; `unplaced`: found too coarsely to propose a position;
 * - `agrees`: the file's own position lies there; `far`: it lies elsewhere; `unsure`: nothing tells which is right;
 * - `offered`: the row had a position and no address, this is the nearest one;
 * - `unknown`: nothing was found.
 */
export type GeocodingUse =
  | "filled"
  | "decided"
  | "proposed"
  | "unplaced"
  | "agrees"
  | "far"
  | "unsure"
  | "offered"
  | "unknown";

/** One entry of `geocoding` in `report.json`. */
export interface GeocodingEntry {
  readonly record: number;
  readonly row: number;
  /** The address asked, or "lat, lon" where the nearest address was. */
  readonly query: string;
  readonly label: string | null;
  /** `housenumber`, `street`, `locality` or `municipality`. */
  readonly type: string | null;
  /** Between 0 and 1. */
  readonly score: number;
  readonly citycode: string | null;
  /** WGS 84 degrees. */
  readonly lon: number | null;
  readonly lat: number | null;
  readonly status: "corrected" | "to-confirm" | "invalid";
  readonly use: GeocodingUse;
  /** Metres between the address and the file's own position; null without both. */
  readonly distance: number | null;
  /** Why, in words. */
  readonly message: string;
}
