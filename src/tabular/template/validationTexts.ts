import type { Field } from "../../domain/model/field.ts";
import { formatMessage } from "../../messages/formatMessage.ts";
import type { Language } from "../../messages/language.ts";
import type { TemplateMessages } from "../../messages/template.ts";
import { typesetWords } from "../../messages/typesetWords.ts";
import type { CellCheck } from "./cellCheck.ts";
import { shownValue } from "./shownValue.ts";
import type { Notice } from "./templatePlan.ts";

const TITLE_LIMIT = 32;
const PROMPT_LIMIT = 255;
/** Excel's own dialogue takes no more, though the format allows 255. */
const ERROR_LIMIT = 225;

/** Cuts a text at a word, ending with "…", so that it holds in `limit` characters. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const head = text.slice(0, limit - 1);
  const space = head.lastIndexOf(" ");
  const cut = space > limit * 0.6 ? head.slice(0, space) : head.replace(/[\uD800-\uDBFF]$/, "");
  return `${cut.trimEnd()}…`;
}

/** What the field is about, in one line: its help, else how its description begins. */
export function helpOf({ help, description }: Field): string {
  if (help.trim() !== "") return typesetWords(oneLine(help));
  const text = typesetWords(oneLine(description));
  return /^.{20,}?[.!?](?=\s|$)/u.exec(text)?.[0] ?? text;
}

export function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, " ").trim();
}

export function exampleOf(field: Field, language: Language, texts: TemplateMessages): string {
  if (field.example === null || field.example.trim() === "") return "";
  const example = shownValue(field, field.example.trim(), texts);
  return formatMessage(language, texts.example, { example: oneLine(example) });
}

/** The bubble of a cell: help first, then hints, then the example, which is never the part that is cut. */
export function promptOf(header: string, help: string, hints: readonly string[], example: string): Notice {
  const short = shorten(example, 100);
  let rest = PROMPT_LIMIT - (short === "" ? 0 : short.length + 1);
  const lines: string[] = [];
  for (const line of [help, hints.join(" ")]) {
    if (line === "" || rest < 20) continue;
    const text = shorten(line, rest);
    lines.push(text);
    rest -= text.length + 1;
  }
  if (short !== "") lines.push(short);
  return { title: shorten(header, TITLE_LIMIT), text: shorten(lines.join("\n"), PROMPT_LIMIT) };
}

/** The message when a check fails: what is expected, then the field's hints where they say more. */
export function errorOf(
  field: Field,
  check: CellCheck | null,
  hints: readonly string[],
  language: Language,
  texts: TemplateMessages,
): Notice {
  const { errors } = texts;
  const title = check === null || check.strict ? errors.title : errors.check;
  return { title, text: shorten(errorText(field, check, hints, language, texts), ERROR_LIMIT) };
}

function errorText(
  field: Field,
  check: CellCheck | null,
  hints: readonly string[],
  language: Language,
  texts: TemplateMessages,
): string {
  const { errors } = texts;
  if (check === null) return hints.join(" ");
  switch (check.type) {
    case "list":
      if (field.multiple)
        return formatMessage(language, errors.multiple, { delimiter: field.delimiter.trim() || "␣" });
      return check.strict ? errors.list : errors.suggestions;
    case "whole":
      return [errors.integer, ...hints.filter((hint) => hint !== texts.hints.integer)].join(" ");
    case "decimal":
      return [errors.number, ...hints.filter((hint) => hint !== texts.hints.number)].join(" ");
    case "date":
      return errors.date;
    case "length":
      return [errors.length, ...hints].join(" ");
    case "unique":
      return errors.unique;
    default:
      return errors.email;
  }
}
