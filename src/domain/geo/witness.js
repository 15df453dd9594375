import { extentContains } from "./extent.js";
export const NO_WITNESS = { near: null, departments: [], cluster: null };
/** All that the witness knows must agree; `silent` when it knows nothing. */
export function testify(witness, lon, lat) {
  if (witness.near !== null) return extentContains(witness.near, lon, lat) ? "for" : "against";
  const department = byDepartment(witness, lon, lat);
  if (department === "against") return "against";
  if (witness.cluster === null) return department;
  return extentContains(witness.cluster, lon, lat) ? "for" : "against";
}
export function byDepartment({ departments }, lon, lat) {
  if (departments.length === 0) return "silent";
  return departments.some((extent) => extentContains(extent, lon, lat)) ? "for" : "against";
}
