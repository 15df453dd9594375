import { departmentsOfPostcode } from "./department.js";
/** The hints as tests on a candidate, the most binding first. */
export function listHints(hints, gazetteer) {
  const today = (commune) => gazetteer.current(commune.code) ?? commune;
  const list = [];
  const add = (strength, accepts, binds = false) => {
    list.push({ strength, accepts, binds });
  };
  const { insee, postcode, department, columnDepartment, place } = hints;
  if (insee) {
    const code = gazetteer.current(insee)?.code;
    add("row", (one) => one.code === insee || today(one).code === code, true);
    add("row", (one) => one.code === insee);
  }
  if (postcode) {
    const known = gazetteer.byPostcode(postcode).length > 0;
    if (known)
      add("row", (one) => one.postcodes.includes(postcode) || today(one).postcodes.includes(postcode), true);
    const departments = departmentsOfPostcode(postcode);
    add("row", (one) => departments.includes(one.department));
  }
  if (department) add("row", (one) => one.department === department, true);
  const own = place.commune?.code;
  if (own) add("place", (one) => today(one).code === own);
  if (place.territory.length > 0) {
    const members = new Set(place.territory.map((member) => member.code));
    add("place", (one) => members.has(today(one).code));
  }
  const around = place.commune?.department ?? place.territory[0]?.department;
  if (around) add("place", (one) => one.department === around);
  if (columnDepartment) add("column", (one) => one.department === columnDepartment);
  return list;
}
