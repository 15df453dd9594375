/** A department, or an overseas collectivity that has a code of its own. */
export interface Department {
  /** "01", "2A", "974". */
  readonly code: string;
  readonly name: string;
}

/** The department that a five-character INSEE code belongs to. */
export function departmentOfCode(insee: string): string {
  return insee.startsWith("97") || insee.startsWith("98") ? insee.slice(0, 3) : insee.slice(0, 2);
}

/**
 * Departments that a postcode may belong to, from its first digits: one, except Corsica's. Postcodes follow postal
 * routes, so a few communes at a border have their neighbour's: never a proof on its own.
 */
export function departmentsOfPostcode(postcode: string): readonly string[] {
  if (postcode.startsWith("20")) return ["2A", "2B"];
  const start =
    postcode.startsWith("97") || postcode.startsWith("98") ? postcode.slice(0, 3) : postcode.slice(0, 2);
  return start === "971" ? ["971", "977", "978"] : [start];
}
