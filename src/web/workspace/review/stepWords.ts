import type { Params } from "../../../domain/journal/outcome.ts";
import type { Language } from "../../../messages/language.ts";
import { reviewTexts } from "../../../messages/web/review.ts";
import type { EditLabel } from "../../../services/review/editLabel.ts";

/** What a step of the review did, in a sentence. */
export function stepWords(language: Language, label: string, words: unknown): string {
  const texts = reviewTexts(language);
  const params = (words ?? {}) as Params;
  const known = label as EditLabel;
  if (known !== "settled") return texts(`done.${known}`, { count: 1, ...params });
  return texts(params["value"] === "" ? "done.settledEmpty" : "done.settledValue", params);
}
