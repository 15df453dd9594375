import type { GeocodingEntry, GeocodingUse } from "./geocodingEntry.ts";

/** Rows that ask the same question about the same address. */
export interface PositionGroup {
  readonly use: GeocodingUse;
  readonly query: string;
  readonly label: string | null;
  readonly lon: number | null;
  readonly lat: number | null;
  readonly distance: number | null;
  readonly message: string;
  readonly rows: number[];
  count: number;
}

/** What the report for people says of positions, in bounded memory. */
export interface PositionDigest {
  /** What is to be looked at, by use and address. */
  readonly doubtful: ReadonlyMap<string, PositionGroup>;
  /** How many rows came to each use. */
  readonly counts: Readonly<Partial<Record<GeocodingUse, number>>>;
}

export interface PositionDigestBuilder extends PositionDigest {
  add(entry: GeocodingEntry): void;
}

const DOUBTFUL: ReadonlySet<GeocodingUse> = new Set(["proposed", "far", "unplaced", "unknown", "offered"]);
const GROUP_LIMIT = 2_000;
const ROWS_SHOWN = 8;

/** A digest to be told every geocoded position in turn; groups are bounded whatever the file. */
export function createPositionDigest(): PositionDigestBuilder {
  const doubtful = new Map<string, PositionGroup>();
  const counts: Partial<Record<GeocodingUse, number>> = {};
  return {
    doubtful,
    counts,
    add({ use, query, label, lon, lat, distance, message, row }) {
      counts[use] = (counts[use] ?? 0) + 1;
      if (!DOUBTFUL.has(use)) return;
      // Each row has its own position to hold against the address: only equal questions share an answer.
      const key = `${use}\u0000${query}\u0000${use === "far" ? row : ""}`;
      let group = doubtful.get(key);
      if (!group) {
        if (doubtful.size >= GROUP_LIMIT) return;
        doubtful.set(key, (group = { use, query, label, lon, lat, distance, message, rows: [], count: 0 }));
      }
      group.count++;
      if (group.rows.length < ROWS_SHOWN) group.rows.push(row);
    },
  };
}
