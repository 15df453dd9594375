import type { Gazetteer } from "../../domain/commune/gazetteer.ts";
import { headerKey } from "../../domain/matching/headerWords.ts";
import type { Field } from "../../domain/model/field.ts";
import type { Model } from "../../domain/model/model.ts";
import type { Place } from "../../domain/place/place.ts";
import type { Language } from "../../messages/language.ts";
import { templateMessages } from "../../messages/template.ts";
import { LIMITS } from "../workbook/limits.ts";
import { automaticValues } from "./automaticValues.ts";
import { checkOf, lookOf } from "./cellCheck.ts";
import { fieldHints } from "./fieldHints.ts";
import { guideLines } from "./guideLines.ts";
import { TemplateLists } from "./templateLists.ts";
import type { CellLook, TemplateColumn, TemplatePlan, TemplateRow } from "./templatePlan.ts";
import { errorOf, exampleOf, helpOf, oneLine, promptOf } from "./validationTexts.ts";

/** Empty rows that are ready after the data. */
const SPARE_ROWS = 1000;
const WIDTHS: Readonly<Record<CellLook, number>> = { text: 16, number: 13, integer: 11, date: 13 };
const WIDEST = 36;

export interface TemplateRequest {
  readonly model: Model;
  readonly place: Place;
  readonly gazetteer: Gazetteer;
  readonly language: Language;
  /** Existing data, in the model's order of fields. */
  readonly rows: readonly TemplateRow[];
}

/** The text of a column's header, under which the column is known again: the title, starred when required. */
function templateHeader(field: Field): string {
  const title = oneLine(field.title).replace(/\s*\*+$/, "");
  const text = headerKey(title) === "" ? field.name : title;
  return field.constraints.required === true ? `${text} *` : text;
}

/** Decides everything that a template holds, from the model alone; the format it is written in decides nothing. */
export function planTemplate({ model, place, gazetteer, language, rows }: TemplateRequest): TemplatePlan {
  const texts = templateMessages[language];
  const lists = new TemplateLists(place, gazetteer, texts);
  const automatic = automaticValues(model, place.commune);
  const columns = model.fields.map((field, at): TemplateColumn => {
    const header = templateHeader(field);
    const required = field.constraints.required === true;
    const check = checkOf(field, model, lists.of(field));
    const own = automatic.get(at) ?? null;
    const hints = fieldHints(field, check, own !== null, language, texts);
    const example = exampleOf(field, language, texts);
    const duty = [required ? texts.required : "", field.visibility === "internal" ? texts.internal : ""];
    const help = [helpOf(field), ...duty].filter((part) => part !== "").join(" ");
    const look = lookOf(field);
    return {
      field,
      header,
      required,
      look,
      width: Math.min(
        WIDEST,
        Math.max(WIDTHS[look], Math.ceil(header.length * 0.7) + 4, exampleWidth(field)),
      ),
      check,
      hints,
      prompt: promptOf(header, help, hints, example),
      error: errorOf(field, check, own === null ? hints : hints.slice(1), language, texts),
      note: [help, ...hints, example].filter((part) => part !== "").join("\n"),
      automatic: own,
    };
  });
  const waiting = rows.flat().filter((cell) => cell !== null && cell.status !== "certain").length;
  const facts = {
    model,
    columns,
    lists: lists.lists,
    commune: place.commune?.name ?? null,
    automatic: automatic.size > 0,
    rows: rows.length,
    waiting,
  };
  return {
    model,
    texts,
    stamp: { model: model.name, version: model.version, commune: place.commune?.code ?? null },
    columns,
    lists: lists.lists,
    rows,
    lastRow: Math.min(1 + rows.length + SPARE_ROWS, LIMITS.rows - 1),
    guide: guideLines(facts, language, texts),
  };
}

function exampleWidth({ example }: Field): number {
  return Math.min(WIDEST, (example ?? "").length + 4);
}
