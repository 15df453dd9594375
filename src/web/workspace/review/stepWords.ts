import type { Params } from "../../../domain/journal/outcome.ts";
import type { Model } from "../../../domain/model/model.ts";
import type { Language } from "../../../messages/language.ts";
import { reviewTexts } from "../../../messages/web/review.ts";
import type { EditLabel } from "../../../services/review/editLabel.ts";
import { shownValue } from "./shownValue.ts";

/** What a step of the review did, in a sentence. */
export function stepWords(language: Language, { fields }: Model, label: string, words: unknown): string {
  const texts = reviewTexts(language);
  const params = (words ?? {}) as Params;
  const known = label as EditLabel;
  const field = fields.find(({ name }) => name === params["field"]);
  const value = String(params["value"] ?? "");
  const shown = field ? shownValue(language, field, value) : value;
  if (known === "filled") return texts("done.filled", { ...params, title: field?.title ?? "", value: shown });
  if (known !== "settled") return texts(`done.${known}`, { count: 1, ...params });
  if (value === "") return texts("done.settledEmpty", params);
  return texts("done.settledValue", { ...params, value: shown });
}
