import { foldText } from "../commune/foldText.ts";
import type { Field } from "../model/field.ts";

const PEOPLE =
  /\b(?:enfants?|eleves?|mineurs?|beneficiaires?|allocataires?|patients?|malades?|familles?|menages?)\b/;
const MOST_IDENTIFYING = 4;

/** Whether a field counts children, patients or people helped: a count below five may point at someone. */
export function countsPeople(field: Field): boolean {
  const counts = field.kind === "integer" || field.kind === "number";
  return counts && field.visibility === "public" && PEOPLE.test(foldText(`${field.name} ${field.title}`));
}

export function isSmallCount(value: string): boolean {
  const count = Number(value);
  return Number.isInteger(count) && count > 0 && count <= MOST_IDENTIFYING;
}
