import { Problem } from "../../../domain/problem/problem.ts";
import type { ProblemCode } from "../../../domain/problem/problems.ts";
import { formatSize } from "../../../messages/formatSize.ts";
import type { Language } from "../../../messages/language.ts";
import { problemWording } from "../../../messages/problems.ts";
import { ruleText, ruleTitle } from "../../../messages/wording.ts";
import { depositTexts } from "../../../messages/web/deposit.ts";
import type { FormError } from "../../components/ErrorSummary.tsx";

/** Problems that the form itself can cure, and the field each one is about. */
const FIELDS: Readonly<Partial<Record<ProblemCode, string>>> = {
  "request.incomplete": "fichier",
  "request.interrupted": "fichier",
  "request.too-large": "cellules",
  "deposit.too-large": "fichier",
  "deposit.empty": "fichier",
  "deposit.wrong-kind": "fichier",
  "model.unknown": "modele",
};

/** What the form of a deposit says of a problem. Throws again what the form cannot cure. */
export function depositFormErrors(error: unknown, language: Language, isPaste: boolean): FormError[] {
  const field = error instanceof Problem ? FIELDS[error.code] : undefined;
  if (!(error instanceof Problem) || field === undefined) throw error;
  const name = field === "fichier" && isPaste ? "cellules" : field;
  if (error.code === "request.incomplete") return [{ name, message: depositTexts(language)("fileMissing") }];
  const { limit, rule } = error.params;
  if (error.code === "deposit.wrong-kind" && typeof rule === "string")
    return [{ name, message: `${ruleTitle(language, rule)}. ${ruleText(language, rule, error.params)}` }];
  const params = typeof limit === "number" ? { limit: formatSize(language, limit) } : error.params;
  const { title, text } = problemWording(language, error.code, params);
  return [{ name, message: `${title}. ${text}` }];
}
