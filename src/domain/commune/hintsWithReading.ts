import type { CommuneHints } from "./communeHints.ts";
import { communeKey } from "./communeKey.ts";
import type { CommuneReading } from "./communeReading.ts";
import { departmentsOfPostcode } from "./department.ts";
import { foldText } from "./foldText.ts";
import type { Gazetteer } from "./gazetteer.ts";

/** Codes in the cell itself bind like the row's. A five-digit code counts as INSEE code or postcode as it fits. */
export function hintsWithReading(
  hints: CommuneHints,
  reading: CommuneReading,
  gazetteer: Gazetteer,
): CommuneHints {
  const { code, department } = reading;
  const named = department ? gazetteer.departmentByName(foldText(department))?.code : undefined;
  const isPostcode = code !== null && gazetteer.byPostcode(code).length > 0;
  const key = communeKey(reading.name);
  const isInsee = code !== null && gazetteer.byName(key).some((one) => one.code === code);
  return {
    ...hints,
    insee: hints.insee ?? (isInsee ? code : null),
    postcode: hints.postcode ?? (isPostcode && !isInsee ? code : null),
    department:
      hints.department ??
      (department && (named ?? gazetteer.department(department)?.code)) ??
      (code && !isPostcode && !isInsee ? (departmentsOfPostcode(code)[0] ?? null) : null),
  };
}
