import { booleanTexts } from "../model/booleanTexts.ts";
import type { Field } from "../model/field.ts";

/** Which of the eight signs of maps and charts. */
export type SignNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** The last sign stands for every value beyond the seventh. */
export const OTHERS: SignNumber = 8;

const SIGNS: readonly SignNumber[] = [1, 2, 3, 4, 5, 6, 7];

/** The values of a field that have a sign of their own, in order: yes then no, or the first terms of its list. */
export function signedValues(field: Field): readonly { readonly value: string; readonly sign: SignNumber }[] {
  const { yes, no } = booleanTexts(field);
  const values =
    field.type === "boolean" ? [yes, no] : (field.vocabulary?.terms.map(({ value }) => value) ?? []);
  return values.slice(0, SIGNS.length).map((value, at) => ({ value, sign: SIGNS[at]! }));
}

/** The sign of a value of a field; null for what is not given. Without a field, all have the first sign. */
export function signOf(field: Field | null, value: string | null): SignNumber | null {
  if (field === null) return 1;
  if (value === null) return null;
  return signedValues(field).find((signed) => signed.value === value)?.sign ?? OTHERS;
}
