import type { Params } from "../../domain/journal/outcome.ts";
import type { Model } from "../../domain/model/model.ts";
import { formatMessage } from "../../messages/formatMessage.ts";
import type { Language } from "../../messages/language.ts";
import type { TemplateMessages } from "../../messages/template.ts";
import { typesetWords } from "../../messages/typesetWords.ts";
import { rowHeight } from "./rowHeight.ts";
import { shownValue } from "./shownValue.ts";
import type { TemplateColumn, TemplateList } from "./templatePlan.ts";
import { helpOf, oneLine, shorten } from "./validationTexts.ts";

type GuideLook = "title" | "text" | "section" | "heads" | "field";

/** A line of the sheet of instructions: one text over the whole width, or a line of its table. */
export interface GuideLine {
  readonly look: GuideLook;
  readonly cells: readonly string[];
}

/** Widths of the table's columns, in characters. */
export const GUIDE_WIDTHS = [30, 13, 62, 30, 44] as const;

/** Communes are well known; the values of other lists are better seen. */
const SHOWN_COMMUNES = 3;
const SHOWN_VALUES = 12;
const LONGEST_TEXT = 1200;

export interface GuideFacts {
  readonly model: Model;
  readonly columns: readonly TemplateColumn[];
  readonly lists: readonly TemplateList[];
  readonly commune: string | null;
  /** Whether the commune writes itself on each row. */
  readonly automatic: boolean;
  readonly rows: number;
  readonly waiting: number;
}

const FULL_WIDTH = GUIDE_WIDTHS.reduce<number>((total, width) => total + width, 0);

/** Whether a line belongs to the table of columns; the others run over the whole width. */
export function isTableLine({ look }: GuideLine): boolean {
  return look === "heads" || look === "field";
}

/** Height of a line in points: no program fits rows of merged cells to their text. */
export function guideHeight(line: GuideLine): number {
  if (line.look === "title") return 40;
  if (line.look === "section") return 32;
  if (!isTableLine(line)) return rowHeight([[line.cells[0] ?? "", FULL_WIDTH]]);
  return rowHeight(line.cells.map((text, at) => [text, GUIDE_WIDTHS[at] ?? 20] as const));
}

function paragraph(content: string): GuideLine {
  return { look: "text", cells: [content] };
}

function section(content: string): GuideLine {
  return { look: "section", cells: [content] };
}

/** The sheet of instructions: what the file is, how to fill it, each column, where it goes next. */
export function guideLines(facts: GuideFacts, language: Language, texts: TemplateMessages): GuideLine[] {
  const { model, columns, commune, rows, waiting } = facts;
  const { guide } = texts;
  const say = (template: string, params: Params = {}): string => formatMessage(language, template, params);
  const description = typesetWords(oneLine(model.description));
  return [
    { look: "title", cells: [say(guide.title, { model: typesetWords(oneLine(model.title)) })] },
    ...(description === "" ? [] : [section(guide.what), paragraph(shorten(description, LONGEST_TEXT))]),
    section(guide.how),
    ...(rows > 0 ? [paragraph(say(guide.taken, { rows, waiting }))] : []),
    paragraph(say(guide.rows, { sheet: texts.dataSheet })),
    paragraph(guide.marks),
    paragraph(guide.reach),
    ...(commune !== null && facts.automatic ? [paragraph(say(guide.commune, { commune }))] : []),
    paragraph(guide.free),
    section(guide.after),
    paragraph(guide.back),
    section(guide.columns),
    { look: "heads", cells: guide.heads },
    ...columns.map((column) => fieldLine(column, facts.lists, language, texts)),
    paragraph(say(guide.about, { name: model.name, version: model.version })),
  ];
}

function fieldLine(
  { field, header, required, check, hints }: TemplateColumn,
  lists: readonly TemplateList[],
  language: Language,
  texts: TemplateMessages,
): GuideLine {
  const what = [helpOf(field), ...hints, field.visibility === "internal" ? texts.internal : ""];
  const example = field.example === null ? "" : oneLine(shownValue(field, field.example.trim(), texts));
  const values = check?.type === "list" ? (lists[check.list]?.values ?? []) : [];
  const shown = values
    .slice(0, field.kind === "commune" ? SHOWN_COMMUNES : SHOWN_VALUES)
    .map((value) => shorten(oneLine(value), 80));
  if (values.length > shown.length)
    shown.push(formatMessage(language, texts.guide.more, { count: values.length - shown.length }));
  return {
    look: "field",
    cells: [
      header,
      required ? texts.requiredMark : texts.optional,
      shorten(what.filter((part) => part !== "").join(" "), LONGEST_TEXT),
      shorten(example, 200),
      shown.join("\n"),
    ],
  };
}
