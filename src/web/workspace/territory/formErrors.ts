import { Problem } from "../../../domain/problem/problem.ts";
import type { ProblemCode } from "../../../domain/problem/problems.ts";
import type { Language } from "../../../messages/language.ts";
import { problemWording } from "../../../messages/problems.ts";
import { territoryMessages, type TerritoryText, territoryTexts } from "../../../messages/web/territory.ts";
import type { FormError } from "../../components/ErrorSummary.tsx";

/** Problems that a form of the territory can cure. */
const CURABLE: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  "request.invalid",
  "campaign.exists",
  "organization.exists",
  "account.last-administrator",
  "deposit.too-large",
]);

/** What a form sent back says of a problem. Throws again what the form cannot cure. */
export function formErrors(error: unknown, language: Language): FormError[] {
  if (!(error instanceof Problem) || !CURABLE.has(error.code)) throw error;
  const texts = territoryTexts(language);
  const told = error.details.flatMap(({ at }): FormError[] => {
    const key = `wrong.${at}`;
    return key in territoryMessages.fr ? [{ name: at, message: texts(key as TerritoryText) }] : [];
  });
  return told.length > 0 ? told : [{ message: problemWording(language, error.code, error.params).text }];
}

/** What is said under a field. */
export function errorOf(errors: readonly FormError[], name: string): string | undefined {
  return errors.find((error) => error.name === name)?.message;
}
