import { annotationMessages } from "../../messages/annotation.ts";
import type { Language } from "../../messages/language.ts";
import { columnLetters } from "../workbook/cellReference.ts";
import { LIMITS } from "../workbook/limits.ts";
import type { ChangeLine } from "./annotation.ts";
import { cellXml, textContent } from "./cellXml.ts";
import type { StyleSheet } from "./styleSheet.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PIECE = 1 << 16;

type Changes = Iterable<ChangeLine> | AsyncIterable<ChangeLine>;

/** The list of corrections as worksheets, each as long as a sheet may be. */
export class CorrectionsSheets {
  readonly #changes: Iterator<ChangeLine> | AsyncIterator<ChangeLine>;
  readonly #language: Language;
  readonly #styles: StyleSheet;
  readonly #withSheet: boolean;
  #next: ChangeLine | null = null;
  #started = false;

  /** @param withSheet whether each line names its sheet, for a workbook of several */
  constructor(changes: Changes, language: Language, styles: StyleSheet, withSheet: boolean) {
    this.#changes =
      Symbol.asyncIterator in changes ? changes[Symbol.asyncIterator]() : changes[Symbol.iterator]();
    this.#language = language;
    this.#styles = styles;
    this.#withSheet = withSheet;
  }

  /** Whether another sheet is to be written: at least one, then one for each million lines. */
  get more(): boolean {
    return !this.#started || this.#next !== null;
  }

  /** The XML of the next sheet, piece by piece. */
  async *sheet(): AsyncGenerator<string> {
    if (!this.#started) await this.#advance();
    this.#started = true;
    const { headers, nothing } = annotationMessages[this.#language];
    const { sheet, row, column, received, became, state, rule, why } = headers;
    const titles = [...(this.#withSheet ? [sheet] : []), row, column, received, became, state, rule, why];
    const widths = [...(this.#withSheet ? [20] : []), 8, 26, 34, 34, 16, 32, 80];
    const header = this.#styles.header();
    yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews><cols>${widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join("")}</cols><sheetData>`;
    yield `<row r="1">${titles.map((title, index) => this.#text(1, index, title, header)).join("")}</row>`;
    let number = 1;
    let out = "";
    if (this.#next === null) out = `<row r="2">${this.#text(++number, 0, nothing, 0)}</row>`;
    while (this.#next !== null && number < LIMITS.rows) {
      out += this.#line(this.#next, ++number);
      await this.#advance();
      if (out.length > PIECE) {
        yield out;
        out = "";
      }
    }
    yield `${out}</sheetData><autoFilter ref="A1:${columnLetters(titles.length - 1)}${number}"/></worksheet>`;
  }

  /** The XML of a sheet that an earlier, longer list no longer needs. */
  blank(): string {
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`;
  }

  async #advance(): Promise<void> {
    const next = await this.#changes.next();
    this.#next = next.done ? null : next.value;
  }

  #line(change: ChangeLine, number: number): string {
    const plain = this.#styles.wrapped(null);
    const state = annotationMessages[this.#language].states[change.status];
    let column = 0;
    const text = (value: string, style = plain) => this.#text(number, column++, value, style);
    const first = this.#withSheet ? text(change.sheet ?? "") : "";
    const row = cellXml(columnLetters(column++) + number, plain, { type: "", xml: `<v>${change.row}</v>` });
    const cells = first + row + text(change.column) + text(change.raw) + text(change.value ?? "");
    return `<row r="${number}">${cells}${text(state, this.#styles.wrapped(change.status))}${text(change.rule)}${text(change.message)}</row>`;
  }

  #text(row: number, column: number, text: string, style: number): string {
    return cellXml(columnLetters(column) + row, style, textContent(text, "", this.#language));
  }
}
