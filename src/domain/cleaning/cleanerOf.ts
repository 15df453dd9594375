import type { Kind } from "../model/kind.ts";
import { cleanAddress } from "./kinds/address.ts";
import { cleanAmount } from "./kinds/amount.ts";
import { cleanBoolean } from "./kinds/boolean.ts";
import { cleanCommune } from "./kinds/commune.ts";
import { cleanCoordinates } from "./kinds/coordinates.ts";
import { cleanDate } from "./kinds/date.ts";
import { cleanDatetime } from "./kinds/datetime.ts";
import { cleanDepartment } from "./kinds/department.ts";
import { cleanEmail } from "./kinds/email.ts";
import { cleanGeometry } from "./kinds/geometry.ts";
import { cleanHouseNumber } from "./kinds/houseNumber.ts";
import { cleanIdentifier } from "./kinds/identifier.ts";
import { cleanInsee } from "./kinds/insee.ts";
import { cleanInteger } from "./kinds/integer.ts";
import { cleanLatitude } from "./kinds/latitude.ts";
import { cleanLongitude } from "./kinds/longitude.ts";
import { cleanNumber } from "./kinds/number.ts";
import { cleanOpeningHours } from "./kinds/openingHours.ts";
import { cleanOrganization } from "./kinds/organization.ts";
import { cleanPercent } from "./kinds/percent.ts";
import { cleanPeriod } from "./kinds/period.ts";
import { cleanPerson } from "./kinds/person.ts";
import { cleanPhone } from "./kinds/phone.ts";
import { cleanPostcode } from "./kinds/postcode.ts";
import { cleanRna } from "./kinds/rna.ts";
import { cleanSiren } from "./kinds/siren.ts";
import { cleanSiret } from "./kinds/siret.ts";
import { cleanStreet } from "./kinds/street.ts";
import { cleanText } from "./kinds/text.ts";
import { cleanTime } from "./kinds/time.ts";
import { cleanTitle } from "./kinds/title.ts";
import { cleanUrl } from "./kinds/url.ts";
import { cleanVocabulary } from "./kinds/vocabulary.ts";
import { cleanYear } from "./kinds/year.ts";
import { cleanYearMonth } from "./kinds/yearMonth.ts";
import { blankingMissing, type MissingOptions } from "./missing/blankingMissing.ts";
import type { ValueCleaner } from "./valueCleaner.ts";

/** A commune of the Pyrenees bears the very name of "none". */
const NAMED_NONE: ReadonlySet<string> = new Set(["Aucun", "AUCUN"]);

/** A kind's rule, once the texts that mean "not given" are told apart. */
function orMissing(cleaner: ValueCleaner, options?: MissingOptions): ValueCleaner {
  return (field, column, context) => blankingMissing(field, cleaner(field, column, context), options);
}

const CLEANERS: Readonly<Record<Kind, ValueCleaner>> = {
  text: cleanText,
  title: cleanTitle,
  person: cleanPerson,
  organization: cleanOrganization,
  identifier: cleanIdentifier,
  commune: orMissing(cleanCommune, { keep: NAMED_NONE }),
  insee: orMissing(cleanInsee),
  department: orMissing(cleanDepartment),
  postcode: orMissing(cleanPostcode),
  siren: orMissing(cleanSiren),
  siret: orMissing(cleanSiret),
  rna: orMissing(cleanRna),
  phone: orMissing(cleanPhone),
  email: orMissing(cleanEmail),
  url: orMissing(cleanUrl),
  boolean: cleanBoolean,
  integer: cleanInteger,
  number: cleanNumber,
  amount: cleanAmount,
  percent: cleanPercent,
  date: cleanDate,
  datetime: cleanDatetime,
  time: cleanTime,
  year: cleanYear,
  "year-month": cleanYearMonth,
  period: cleanPeriod,
  "opening-hours": cleanOpeningHours,
  vocabulary: cleanVocabulary,
  longitude: orMissing(cleanLongitude),
  latitude: orMissing(cleanLatitude),
  coordinates: orMissing(cleanCoordinates),
  geometry: orMissing(cleanGeometry),
  address: cleanAddress,
  "house-number": cleanHouseNumber,
  street: cleanStreet,
};

/** The cleaning rule of a kind of value. */
export function cleanerOf(kind: Kind): ValueCleaner {
  return CLEANERS[kind];
}
