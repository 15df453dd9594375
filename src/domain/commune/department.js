/** The department that a five-character INSEE code belongs to. */
export function departmentOfCode(insee) {
  return insee.startsWith("97") || insee.startsWith("98") ? insee.slice(0, 3) : insee.slice(0, 2);
}
/**
 * Departments that a postcode may belong to, from its first digits: one, except Corsica's. Postcodes follow postal
 * routes, so a few communes at a border have their neighbour's: never a proof on its own.
 */
export function departmentsOfPostcode(postcode) {
  if (postcode.startsWith("20")) return ["2A", "2B"];
  const start =
    postcode.startsWith("97") || postcode.startsWith("98") ? postcode.slice(0, 3) : postcode.slice(0, 2);
  return start === "971" ? ["971", "977", "978"] : [start];
}
