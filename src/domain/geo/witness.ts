import { type Extent, extentContains } from "./extent.ts";

/**
 * What says where a point must lie: the commune's own extent (`near`), or the department and where the other points
 * of the columns lie (`around`), either of which may be unknown.
 */
export interface Witness {
  readonly near: Extent | null;
  readonly departments: readonly Extent[];
  readonly cluster: Extent | null;
}

/** How far a witness vouches for a point. */
export type Testimony = "silent" | "for" | "against";

/** All that the witness knows must agree; `silent` when it knows nothing. */
export function testify(witness: Witness, lon: number, lat: number): Testimony {
  if (witness.near !== null) return extentContains(witness.near, lon, lat) ? "for" : "against";
  const department = byDepartment(witness, lon, lat);
  if (department === "against") return "against";
  if (witness.cluster === null) return department;
  return extentContains(witness.cluster, lon, lat) ? "for" : "against";
}

export function byDepartment({ departments }: Witness, lon: number, lat: number): Testimony {
  if (departments.length === 0) return "silent";
  return departments.some((extent) => extentContains(extent, lon, lat)) ? "for" : "against";
}
