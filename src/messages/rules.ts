import type { RuleCatalogue } from "./catalogue.ts";
import { decisionMessages } from "./rules/decision.ts";

/** Every rule and code the product may give, with its wording. */
export const RULES: RuleCatalogue = {
  ...decisionMessages,
};
