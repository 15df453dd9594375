import { formatMessage } from "../../messages/formatMessage.ts";
import { annotationMessages } from "../../messages/annotation.ts";
import type { Language } from "../../messages/language.ts";
import type { CellAnnotation } from "./annotation.ts";

/** Longest part of a note: Excel shows more in a box that nobody can read. */
const EXCERPT = 400;

/** What became of the formula that a corrected cell held. */
export interface FormulaFate {
  readonly formula: string;
  readonly replaced: boolean;
}

/** The note of a cell: its state first, then what was received, what is proposed, and why. */
export function cellNote(annotation: CellAnnotation, language: Language, fate: FormulaFate | null): string {
  const messages = annotationMessages[language];
  const { status, raw, value, message } = annotation;
  const lines: string[] = status === "added" ? [] : [messages.states[status]];
  const received = raw === "" ? messages.empty : messages.received;
  lines.push(formatMessage(language, received, { raw: excerpt(raw) }));
  if (status === "to-confirm" && value !== null) {
    lines.push(formatMessage(language, messages.proposal, { value: excerpt(value) }));
  }
  if (message !== "") lines.push(excerpt(message));
  if (fate !== null) {
    const text = fate.replaced ? messages.replacedFormula : messages.keptFormula;
    lines.push(
      formatMessage(language, text, { formula: excerpt(fate.formula), value: excerpt(value ?? "") }),
    );
  }
  return lines.join("\n");
}

function excerpt(text: string): string {
  return text.length <= EXCERPT ? text : `${text.slice(0, EXCERPT)}…`;
}
