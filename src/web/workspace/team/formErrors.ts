import { Problem } from "../../../domain/problem/problem.ts";
import type { Language } from "../../../messages/language.ts";
import { problemWording } from "../../../messages/problems.ts";
import { type PeopleText, peopleTexts } from "../../../messages/web/people.ts";
import type { FormError } from "../../components/ErrorSummary.tsx";

/** What to say of a field, rather than the general words of its problem. */
const FIELDS: Readonly<Record<string, PeopleText>> = {
  email: "emailWrong",
  department: "departmentMissing",
  role: "roleMissing",
};

/** Problems that the form itself can cure. */
const CURABLE: ReadonlySet<string> = new Set([
  "request.invalid",
  "request.incomplete",
  "account.exists",
  "invitation.pending",
  "account.last-administrator",
]);

/** What a form sent back says of a problem. Throws again what the form cannot cure. */
export function formErrors(error: unknown, language: Language): FormError[] {
  if (!(error instanceof Problem) || !CURABLE.has(error.code)) throw error;
  const texts = peopleTexts(language);
  const told = error.details.flatMap(({ at }): FormError[] => {
    const text = FIELDS[at];
    return text === undefined ? [] : [{ name: at, message: texts(text) }];
  });
  return told.length > 0 ? told : [{ message: problemWording(language, error.code, error.params).text }];
}
