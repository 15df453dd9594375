/** A ring of positions, WGS 84 degrees, [lon, lat]. */
export type OutlineRing = readonly (readonly [number, number])[];

/** The outlines of communes, approximate ones, by INSEE code: one ring each or several. */
export type Outlines = ReadonlyMap<string, readonly OutlineRing[]>;
