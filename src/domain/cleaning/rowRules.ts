import { detectPersonalData } from "../privacy/detectPersonalData.ts";
import { customCellChecks } from "../validation/customCellChecks.ts";
import { insideCommune } from "../validation/insideCommune.ts";
import type { RowRule } from "./rowRule.ts";
import { addressCoherence } from "./rows/addressCoherence.ts";
import { blockValues } from "./rows/blockValues.ts";
import { communeCoherence } from "./rows/communeCoherence.ts";
import { positionRule } from "./rows/positionRule.ts";

/** The rules across the cells of a row, in order: those that settle values first, then those that only look. */
export const ROW_RULES: readonly RowRule[] = [
  addressCoherence,
  communeCoherence,
  blockValues,
  positionRule,
  customCellChecks,
  insideCommune,
  detectPersonalData,
];

/**
 * The same for values that are clean or typed by a person: a blank among them is meant, and takes nothing from the row above.
 */
export const CLEAN_ROW_RULES: readonly RowRule[] = ROW_RULES.filter((rule) => rule !== blockValues);
