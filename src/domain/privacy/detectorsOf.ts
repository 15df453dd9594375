import type { Field } from "../model/field.ts";
import type { Kind } from "../model/kind.ts";
import { detectBirthDate } from "./birthDate.ts";
import type { Detector } from "./finding.ts";
import { detectHomeAddress } from "./homeAddress.ts";
import { detectIban } from "./iban.ts";
import { detectMobilePhone } from "./mobilePhone.ts";
import { detectNamedContact } from "./namedContact.ts";
import { detectNir } from "./nir.ts";
import { detectPersonalEmail } from "./personalEmail.ts";
import { detectPersonName } from "./personName.ts";
import { detectPlate } from "./plate.ts";
import { detectSensitiveWord } from "./sensitiveWord.ts";

const NUMBERS = [detectNir, detectIban] as const;
const REACH = [detectMobilePhone, detectPersonalEmail] as const;
const PROSE = [
  ...NUMBERS,
  ...REACH,
  detectPlate,
  detectBirthDate,
  detectHomeAddress,
  detectPersonName,
  detectNamedContact,
  detectSensitiveWord,
] as const;
/** Streets are named after people, and an address is where it belongs. */
const PLACES = [...NUMBERS, ...REACH, detectBirthDate] as const;

const BY_KIND: Partial<Record<Kind, readonly Detector[]>> = {
  text: PROSE,
  title: PROSE,
  organization: PROSE,
  vocabulary: PROSE,
  person: [...NUMBERS, ...REACH, detectBirthDate, detectHomeAddress],
  identifier: NUMBERS,
  address: PLACES,
  street: PLACES,
  "opening-hours": REACH,
  phone: [detectMobilePhone],
  email: [detectPersonalEmail],
};

/** What is looked for in a field: nothing in internal ones, nor in values that a closed list allows. */
export function detectorsOf(field: Field): readonly Detector[] {
  if (field.visibility === "internal" || field.vocabulary?.closed === true) return [];
  return BY_KIND[field.kind] ?? [];
}
