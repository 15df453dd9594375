import type { RuleCatalogue } from "./catalogue.ts";
import { addressMessages } from "./rules/address.ts";
import { booleanMessages } from "./rules/boolean.ts";
import { checkMessages } from "./rules/check.ts";
import { codeMessages } from "./rules/code.ts";
import { communeMessages } from "./rules/commune.ts";
import { constraintMessages } from "./rules/constraint.ts";
import { contactMessages } from "./rules/contact.ts";
import { dateMessages } from "./rules/date.ts";
import { decisionMessages } from "./rules/decision.ts";
import { duplicateMessages } from "./rules/duplicate.ts";
import { geocodedRecordMessages } from "./rules/geocodedRecord.ts";
import { geocodingServiceMessages } from "./rules/geocodingService.ts";
import { geocodingMessages } from "./rules/geocoding.ts";
import { hoursMessages } from "./rules/hours.ts";
import { matchingMessages } from "./rules/matching.ts";
import { missingMessages } from "./rules/missing.ts";
import { modelDifferenceMessages } from "./rules/modelDifference.ts";
import { numberMessages } from "./rules/number.ts";
import { outlineMessages } from "./rules/outlines.ts";
import { positionMessages } from "./rules/position.ts";
import { privacyMessages } from "./rules/privacy.ts";
import { readingMessages } from "./rules/reading.ts";
import { rowMessages } from "./rules/row.ts";
import { schemaMessages } from "./rules/schema.ts";
import { textMessages } from "./rules/text.ts";
import { vocabularyMessages } from "./rules/vocabulary.ts";
import { workbookMessages } from "./rules/workbook.ts";

/** Every rule, code and reason the product may give, with its wording. */
export const RULES: RuleCatalogue = {
  ...addressMessages,
  ...booleanMessages,
  ...checkMessages,
  ...codeMessages,
  ...communeMessages,
  ...constraintMessages,
  ...contactMessages,
  ...dateMessages,
  ...decisionMessages,
  ...duplicateMessages,
  ...geocodedRecordMessages,
  ...geocodingServiceMessages,
  ...geocodingMessages,
  ...hoursMessages,
  ...matchingMessages,
  ...missingMessages,
  ...modelDifferenceMessages,
  ...numberMessages,
  ...outlineMessages,
  ...positionMessages,
  ...privacyMessages,
  ...readingMessages,
  ...rowMessages,
  ...schemaMessages,
  ...textMessages,
  ...vocabularyMessages,
  ...workbookMessages,
};
