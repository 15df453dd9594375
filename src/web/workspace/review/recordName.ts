import type { Model } from "../../../domain/model/model.ts";
import type { Language } from "../../../messages/language.ts";
import { reviewTexts } from "../../../messages/web/review.ts";
import type { GridRecord } from "../../../services/review/readGridPage.ts";

/** « Ligne 5 : Jardin des Libellules »: the row, and the first field that names things. */
export function recordName(language: Language, model: Model, record: GridRecord): string {
  const texts = reviewTexts(language);
  const row = record.row ?? record.record;
  const named = model.fields.findIndex(({ kind }) => kind === "title" || kind === "organization");
  const name = named === -1 ? null : (record.values[named] ?? record.raws[named] ?? null);
  return name ? texts("rowTitleNamed", { row, name }) : texts("rowTitle", { row });
}
