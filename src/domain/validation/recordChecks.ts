import { customRowChecks } from "./customRowChecks.ts";
import { duplicates } from "./duplicates.ts";
import { farFromOthers } from "./farFromOthers.ts";
import { nearDuplicates } from "./nearDuplicates.ts";
import { officialNames } from "./officialNames.ts";
import { otherCommune } from "./otherCommune.ts";
import type { RecordCheck } from "./recordCheck.ts";
import { requiredValues } from "./requiredValues.ts";
import { uniqueKeys } from "./uniqueKeys.ts";

/** The checks that look at several records, in the order their issues are told. */
export const RECORD_CHECKS: readonly RecordCheck[] = [
  requiredValues,
  uniqueKeys,
  customRowChecks,
  officialNames,
  otherCommune,
  farFromOthers,
  duplicates,
  nearDuplicates,
];
