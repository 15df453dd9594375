import { formatDay } from "../../../messages/formatMoment.ts";
import { exportTexts, type ExportTexts } from "../../../messages/export.ts";
import type { Field } from "../../../domain/model/field.ts";
import type { ExportSource } from "../exportSource.ts";

export interface AboutLine {
  readonly look: "title" | "fact" | "heads" | "field";
  readonly cells: readonly string[];
}

/** Widths of the sheet's columns, in characters. */
export const ABOUT_WIDTHS: readonly number[] = [28, 34, 70, 18, 12];

export interface Written {
  readonly records: number;
  /** Values that the format could not hold whole. */
  readonly shortened: number;
}

/** The sheet that says what the file is, where it comes from, under which licence, and what each column means. */
export function aboutLines({ about, model, fields }: ExportSource, written: Written): readonly AboutLine[] {
  const say = exportTexts(about.language);
  const facts: readonly (readonly [string, string])[] = [
    [say("description"), about.description],
    [say("publisher"), about.publisher],
    [say("licence"), [about.licence.title, about.licence.url].filter((part) => part !== "").join(", ")],
    [say("modified"), formatDay(about.language, about.modified)],
    [say("records"), say("count", { count: written.records })],
    [say("page"), about.page],
    [say("model"), say("modelVersion", { name: model.name, version: model.version })],
    [say("shortened"), written.shortened === 0 ? "" : say("shortenedCount", { count: written.shortened })],
  ];
  return [
    { look: "title", cells: [about.title] },
    ...facts.flatMap(([name, value]): AboutLine[] =>
      value === "" ? [] : [{ look: "fact", cells: [name, value] }],
    ),
    { look: "fact", cells: [] },
    { look: "heads", cells: [say("column"), say("title"), say("meaning"), say("type"), say("unit")] },
    ...fields.map((field): AboutLine => ({ look: "field", cells: fieldCells(field, say) })),
  ];
}

function fieldCells(field: Field, say: ExportTexts): readonly string[] {
  const { name, title, description, type, unit } = field;
  return [name, title, description, say(`type.${type}`), unit ?? ""];
}
