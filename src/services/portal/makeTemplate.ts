import type { Model } from "../../domain/model/model.ts";
import type { Language } from "../../messages/language.ts";
import { NOWHERE } from "../../domain/place/place.ts";
import { odsTemplate } from "../../tabular/template/ods/odsTemplate.ts";
import { planTemplate } from "../../tabular/template/planTemplate.ts";
import { xlsxTemplate } from "../../tabular/template/xlsx/xlsxTemplate.ts";
import type { Platform } from "../platform.ts";

const WRITERS = { xlsx: xlsxTemplate, ods: odsTemplate } as const;

export type TemplateFormat = keyof typeof WRITERS;

/** The workbook to fill in for a model, empty and for no commune in particular: what another territory takes up. */
export function makeTemplate(
  { gazetteer }: Pick<Platform, "gazetteer">,
  model: Model,
  { format, language }: { readonly format: TemplateFormat; readonly language: Language },
): Uint8Array {
  return WRITERS[format](planTemplate({ model, place: NOWHERE, gazetteer, language, rows: [] }));
}
