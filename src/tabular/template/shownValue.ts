import type { Field } from "../../domain/model/field.ts";
import type { Term, Vocabulary } from "../../domain/model/vocabulary.ts";
import type { TemplateMessages } from "../../messages/template.ts";
import { lookOf } from "./cellCheck.ts";

/**
 * How a term shows in its drop-down: its label, unless another term may be called so too; then its value, which never
 * misleads.
 */
export function termText(term: Term, { terms }: Vocabulary): string {
  const label = term.label.trim();
  const folded = label.toLowerCase();
  const shared = terms.some(
    (other) =>
      other !== term &&
      [other.value, other.label, ...other.synonyms].some((text) => text.trim().toLowerCase() === folded),
  );
  return shared || label === "" ? term.value : label;
}

/** A canonical value as the template's drop-downs write it; a value that no list holds stays as it is. */
export function listedValue(field: Field, value: string, texts: TemplateMessages): string {
  if (field.type === "boolean") {
    if (value === "true") return texts.yes;
    return value === "false" ? texts.no : value;
  }
  const { vocabulary } = field;
  const term = vocabulary?.terms.find((one) => one.value === value);
  return vocabulary && term ? termText(term, vocabulary) : value;
}

/** A canonical value as a person reads it: day first, with the decimal mark of the language. */
export function shownValue(field: Field, value: string, texts: TemplateMessages): string {
  const look = lookOf(field);
  const date = look === "date" ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) : null;
  if (date) return `${date[3]}/${date[2]}/${date[1]}`;
  if (look === "number" && /^-?\d+\.\d+$/.test(value)) return value.replace(".", texts.decimalMark);
  return listedValue(field, value, texts);
}
