import type { Extent } from "../geo/extent.ts";

/** Squares of an eighth of a degree at the coarsest, of a 128th (about 600 m by 870 m) at the finest: 2 to the power of minus the level. */
export const COARSEST_LEVEL = 3;
export const FINEST_LEVEL = 7;

/**
 * The coarsest level whose squares are no wider than the cells of a grid laid on an extent (WGS 84 degrees, longitudes first); null
 * where all are, for a grid so fine that the records themselves are few.
 */
export function placeLevel(
  [west, south, east, north]: Extent,
  { columns, rows }: { readonly columns: number; readonly rows: number },
): number | null {
  const cell = Math.min((east - west) / columns, (north - south) / rows);
  const level = Math.max(COARSEST_LEVEL, Math.ceil(-Math.log2(cell)));
  return level > FINEST_LEVEL ? null : level;
}
