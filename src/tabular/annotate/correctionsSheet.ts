import { memoize } from "../../domain/cleaning/memoize.ts";
import { annotationMessages } from "../../messages/annotation.ts";
import type { Language } from "../../messages/language.ts";
import { columnLetters } from "../workbook/cellReference.ts";
import { LIMITS } from "../workbook/limits.ts";
import type { ChangeStatus } from "../../domain/journal/change.ts";
import type { ChangeLine } from "./annotation.ts";
import { shortTextContent } from "./cellXml.ts";
import type { OoxmlNamespaces } from "./ooxmlNamespaces.ts";
import type { StyleSheet } from "./styleSheet.ts";

const PIECE = 1 << 15;

/** Column widths, in characters. */
const WIDTHS = { sheet: 20, row: 8, column: 26, value: 34, state: 16, rule: 32, message: 80 };
const LINE_HEIGHT = 15;
const MAX_LINES = 12;

/** The list of corrections as worksheets, each as long as a sheet may be. */
export class CorrectionsSheets {
  readonly #changes: Iterator<ChangeLine>;
  readonly #language: Language;
  readonly #header: number;
  readonly #plain: number;
  /** The cell that names each state. */
  readonly #states: Readonly<Record<ChangeStatus, string>>;
  /** Columns and rules come again and again; values and reasons do in some files only. */
  readonly #word: (text: string) => string;
  readonly #value: (text: string) => string;
  readonly #withSheet: boolean;
  readonly #main: string;
  #next: ChangeLine | null = null;
  #started = false;

  /** @param withSheet whether each line names its sheet, for a workbook of several */
  constructor(
    changes: Iterable<ChangeLine>,
    language: Language,
    styles: StyleSheet,
    withSheet: boolean,
    { main }: OoxmlNamespaces,
  ) {
    this.#changes = changes[Symbol.iterator]();
    this.#language = language;
    this.#header = styles.header();
    this.#plain = styles.wrapped(null);
    const cell = (text: string): string => this.#text(text, this.#plain);
    this.#word = memoize(cell, (text) => text);
    this.#value = memoize(cell, (text) => text);
    const { states } = annotationMessages[language];
    const state = (status: ChangeStatus) => this.#text(states[status], styles.wrapped(status));
    this.#states = {
      corrected: state("corrected"),
      "to-confirm": state("to-confirm"),
      invalid: state("invalid"),
    };
    this.#withSheet = withSheet;
    this.#main = main;
  }

  /** Whether another sheet is to be written: at least one, then one for each million lines. */
  get more(): boolean {
    return !this.#started || this.#next !== null;
  }

  /** The XML of the next sheet, piece by piece. */
  *sheet(): Generator<string> {
    if (!this.#started) this.#advance();
    this.#started = true;
    const { headers, nothing } = annotationMessages[this.#language];
    const { sheet, row, column, received, became, state, rule, why } = headers;
    const titles = [...(this.#withSheet ? [sheet] : []), row, column, received, became, state, rule, why];
    const { sheet: first, row: second, column: third, value, state: sixth, rule: seventh, message } = WIDTHS;
    const widths = [
      ...(this.#withSheet ? [first] : []),
      second,
      third,
      value,
      value,
      sixth,
      seventh,
      message,
    ];
    yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${this.#main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews><cols>${widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join("")}</cols><sheetData>`;
    yield `<row r="1">${titles.map((title) => this.#text(title, this.#header)).join("")}</row>`;
    let number = 1;
    let out = "";
    if (this.#next === null) number++;
    if (this.#next === null) out = `<row r="2">${this.#text(nothing, 0)}</row>`;
    while (this.#next !== null && number < LIMITS.rows) {
      out += this.#line(this.#next, ++number);
      this.#advance();
      if (out.length > PIECE) {
        yield out;
        out = "";
      }
    }
    yield `${out}</sheetData><autoFilter ref="A1:${columnLetters(titles.length - 1)}${number}"/></worksheet>`;
  }

  /** The XML of a sheet that an earlier, longer list no longer needs. */
  blank(): string {
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${this.#main}"><sheetData/></worksheet>`;
  }

  #advance(): void {
    const next = this.#changes.next();
    this.#next = next.done ? null : next.value;
  }

  #line(change: ChangeLine, number: number): string {
    const sheet = this.#withSheet ? this.#word(change.sheet ?? "") : "";
    const first = `${sheet}<c s="${this.#plain}"><v>${change.row}</v></c>${this.#word(change.column)}`;
    const values = this.#value(change.raw) + this.#value(change.value ?? "");
    const why = this.#word(change.rule) + this.#value(change.message);
    return `<row r="${number}"${height(change)}>${first}${values}${this.#states[change.status]}${why}</row>`;
  }

  /** A cell without its reference: it follows the one before. */
  #text(text: string, style: number): string {
    const { type, xml } = shortTextContent(text, this.#language);
    return xml === "" ? `<c s="${style}"/>` : `<c s="${style}" t="${type}">${xml}</c>`;
  }
}

/** The height of a line that needs more than one row of text: programs do not all work it out on opening. */
function height({ column, raw, value, rule, message }: ChangeLine): string {
  const lines = Math.max(
    linesOf(raw, WIDTHS.value),
    linesOf(value ?? "", WIDTHS.value),
    linesOf(message, WIDTHS.message),
    linesOf(column, WIDTHS.column),
    linesOf(rule, WIDTHS.rule),
  );
  return lines <= 1 ? "" : ` ht="${Math.min(lines, MAX_LINES) * LINE_HEIGHT}" customHeight="1"`;
}

function linesOf(text: string, width: number): number {
  if (!text.includes("\n")) return Math.ceil(text.length / width);
  return text
    .split("\n", MAX_LINES)
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / width)), 0);
}
