import type { Language } from "../../../messages/language.ts";
import { problemWording } from "../../../messages/problems.ts";
import { depositTexts } from "../../../messages/web/deposit.ts";
import { ruleText, ruleTitle } from "../../../messages/wording.ts";
import type { ReadingProblem } from "../../../services/deposits/viewDeposit.ts";

/** Why a file could not be read, and what to do: a few words, then a sentence. */
export function failureText(
  language: Language,
  problem: ReadingProblem | null,
): { readonly title: string; readonly text: string } {
  const texts = depositTexts(language);
  if (problem !== null && "rule" in problem)
    return {
      title: ruleTitle(language, problem.rule, problem.params),
      text: ruleText(language, problem.rule, problem.params),
    };
  if (problem !== null && "code" in problem) return problemWording(language, problem.code, {});
  const reason = problem !== null && "failure" in problem ? problem.failure : "crashed";
  return { title: texts("state.failed"), text: texts(`failure.${reason}`) };
}
