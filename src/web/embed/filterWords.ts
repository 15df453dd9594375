import type { Model } from "../../domain/model/model.ts";
import { valueWords } from "../../messages/web/portalValues.ts";
import type { DatasetChoice } from "../portal/dataset/readChoice.ts";
import { shortText } from "../portal/shortText.ts";
import type { EmbedPage } from "./embedPage.ts";

/** What the records shown have in common, in words: « Accès PMR : Oui ». */
export function filterWords(
  { language, texts }: Pick<EmbedPage, "language" | "texts">,
  { fields }: Model,
  { choice }: DatasetChoice,
): string[] {
  return choice.filters.map((filter) => {
    const field = fields.find(({ name }) => name === filter.field)!;
    if ("contains" in filter)
      return texts("contains", { field: field.title, value: shortText(filter.contains, 60) });
    return texts("filtered", {
      field: field.title,
      value: shortText(valueWords(language, field, filter.is), 60),
    });
  });
}
