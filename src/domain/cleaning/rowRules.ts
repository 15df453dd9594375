import { detectPersonalData } from "../privacy/detectPersonalData.ts";
import { customCellChecks } from "../validation/customCellChecks.ts";
import { insideCommune } from "../validation/insideCommune.ts";
import type { RowRule } from "./rowRule.ts";
import { addressCoherence } from "./rows/addressCoherence.ts";
import { blockValues } from "./rows/blockValues.ts";
import { communeCoherence } from "./rows/communeCoherence.ts";
import { dittoMarks } from "./rows/dittoMarks.ts";
import { misplacedRna } from "./rows/misplacedRna.ts";
import { positionRule } from "./rows/positionRule.ts";

/** The rules across the cells of a row, in order: those that settle values first, then those that only look. */
export const ROW_RULES: readonly RowRule[] = [
  dittoMarks,
  addressCoherence,
  communeCoherence,
  misplacedRna,
  blockValues,
  positionRule,
  customCellChecks,
  insideCommune,
  detectPersonalData,
];

/** Those that read a row by the one above. */
const BY_THE_ROW_ABOVE: ReadonlySet<RowRule> = new Set([dittoMarks, blockValues]);

/** The same for values that are clean or typed by a person: what they hold is meant, and takes nothing from the row above. */
export const CLEAN_ROW_RULES: readonly RowRule[] = ROW_RULES.filter((rule) => !BY_THE_ROW_ABOVE.has(rule));
