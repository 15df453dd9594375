import type { Field } from "../../domain/model/field.ts";
import type { Params } from "../../domain/journal/outcome.ts";
import { formatMessage } from "../../messages/formatMessage.ts";
import type { Language } from "../../messages/language.ts";
import type { TemplateMessages } from "../../messages/template.ts";
import type { CellCheck } from "./cellCheck.ts";
import { lookOf } from "./cellCheck.ts";
import { helpOf } from "./validationTexts.ts";

type HintName = keyof TemplateMessages["hints"];

const CODES = new Set(["insee", "postcode", "siren", "siret", "department", "phone"]);
const FORMS: Partial<Record<Field["kind"], HintName>> = {
  datetime: "datetime",
  time: "time",
  "year-month": "yearMonth",
  email: "email",
  year: "year",
};

/** What to respect when writing in a field's cells: short sentences, most useful first. */
export function fieldHints(
  field: Field,
  check: CellCheck | null,
  automatic: boolean,
  language: Language,
  texts: TemplateMessages,
): readonly string[] {
  const say = (name: HintName, params: Params = {}): string =>
    formatMessage(language, texts.hints[name], params);
  const hints: string[] = [];
  if (automatic) hints.push(say("ownCommune"));
  if (field.type === "boolean")
    hints.push(say(field.constraints.required === true ? "requiredBoolean" : "boolean"));
  else if (check?.type === "list") hints.push(say(check.strict || field.multiple ? "list" : "suggestions"));
  if (field.multiple)
    hints.push(
      field.type === "array" ? say("array") : say("multiple", { delimiter: field.delimiter.trim() || "␣" }),
    );
  const look = lookOf(field);
  const form = FORMS[field.kind];
  if (look === "date") hints.push(say("date"));
  else if (form !== undefined && !field.multiple) hints.push(say(form));
  else if (look === "integer") hints.push(say("integer"));
  else if (look === "number")
    hints.push(field.unit ? say("unit", { unit: unitText(field.unit) }) : say("number"));
  if (look !== "text" && look !== "date") hints.push(...boundHints(field, say, texts));
  if (check?.type === "length") hints.push(...lengthHints(check, say));
  if (look === "text" && CODES.has(field.kind) && !field.multiple) hints.push(say("zeros"));
  if (check?.type === "unique") hints.push(say("unique"));
  const help = helpOf(field).toLowerCase();
  return hints.filter((hint) => !help.includes(gist(hint)));
}

/** The beginning of a hint, up to its first stop: a help that holds it already says as much. */
function gist(hint: string): string {
  return hint.toLowerCase().replace(/\s*[.,;:].*$/su, "");
}

function unitText(unit: string): string {
  const signs: Readonly<Record<string, string>> = { m2: "m²", m3: "m³", EUR: "euros" };
  return signs[unit] ?? unit;
}

type Say = (name: HintName, params?: Params) => string;

function boundHints({ constraints, kind }: Field, say: Say, texts: TemplateMessages): string[] {
  if (kind === "longitude" || kind === "latitude") return [];
  const min = constraints.minimum ?? constraints.exclusiveMinimum;
  const max = constraints.maximum ?? constraints.exclusiveMaximum;
  const shown = (value: string | number): string => String(value).replace(".", texts.decimalMark);
  if (min !== undefined && max !== undefined) return [say("between", { min: shown(min), max: shown(max) })];
  if (min !== undefined) return [say("atLeast", { min: shown(min) })];
  return max === undefined ? [] : [say("atMost", { max: shown(max) })];
}

function lengthHints({ min, max }: { readonly min: number; readonly max: number }, say: Say): string[] {
  if (min === max) return [say("exactLength", { count: min })];
  const hints: string[] = [];
  if (min > 1) hints.push(say("minLength", { count: min }));
  if (max < 32_767) hints.push(say("maxLength", { count: max }));
  return hints;
}
