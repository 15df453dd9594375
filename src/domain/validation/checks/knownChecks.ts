import { cohesiveColumns } from "./cohesiveColumns.ts";
import { compareColumns } from "./compareColumns.ts";
import type { CellCheck, RowCheck } from "./customCheck.ts";
import { frenchSiren } from "./frenchSiren.ts";
import { frenchSiret } from "./frenchSiret.ts";
import { nomenclatureActes } from "./nomenclatureActes.ts";
import { oneOfRequired } from "./oneOfRequired.ts";
import { openingHours } from "./openingHours.ts";
import { phoneNumber } from "./phoneNumber.ts";
import { sumColumns } from "./sumColumns.ts";
import { yearInterval } from "./yearInterval.ts";

/** The checks of one cell that official schemas ask for, by their name in `custom_checks`. */
export const CELL_CHECKS: ReadonlyMap<string, CellCheck> = new Map([
  ["french-siret-value", frenchSiret],
  ["french-siren-value", frenchSiren],
  ["phone-number-value", phoneNumber],
  ["opening-hours-value", openingHours],
  ["year-interval-value", yearInterval],
  ["nomenclature-actes-value", nomenclatureActes],
]);

/** The checks across the cells of a row, by their name in `custom_checks`. */
export const ROW_CHECKS: ReadonlyMap<string, RowCheck> = new Map([
  ["compare-columns-value", compareColumns],
  ["cohesive-columns-value", cohesiveColumns],
  ["sum-columns-value", sumColumns],
  ["one-of-required", oneOfRequired],
]);
