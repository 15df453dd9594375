import type { Cell } from "../../domain/table/cell.ts";
import type { Language } from "../../messages/language.ts";
import type { SourceRow } from "../sourceFile.ts";
import { UnreadableFile } from "../unreadableFile.ts";
import { columnLetters } from "../workbook/cellReference.ts";
import { LIMITS } from "../workbook/limits.ts";
import type { CellAnnotation } from "./annotation.ts";
import { cellNote } from "./cellNote.ts";
import { cellXml, sourceContent, textContent } from "./cellXml.ts";
import { correctedContent } from "./correctedContent.ts";
import type { RowAnnotations } from "./rowAnnotations.ts";
import type { SheetNotes } from "./sheetNotes.ts";
import type { StyleSheet } from "./styleSheet.ts";

const SHORT_DATE = 14;
const DATE_TIME = 22;
const TIME = 21;

/** Writes source rows and what is to be said of them as the rows of a new worksheet. */
export class NewSheetRows {
  readonly #language: Language;
  readonly #styles: StyleSheet;
  readonly #notes: SheetNotes;
  readonly #letters: string[] = [];
  readonly #header: number;

  constructor(language: Language, styles: StyleSheet, notes: SheetNotes) {
    this.#language = language;
    this.#styles = styles;
    this.#notes = notes;
    this.#header = styles.header();
  }

  /**
   * The XML of one row.
   * @param number the row's number in the new sheet
   * @param source null for a row that only annotations speak of
   */
  row(number: number, source: SourceRow | null, annotated: RowAnnotations | null): string {
    const cells = source?.cells ?? [];
    if (cells.length > LIMITS.columns) throw new UnreadableFile("workbook.too-wide", { part: `${number}` });
    const said = annotated?.cells ?? [];
    const width = Math.max(cells.length, (said.at(-1)?.column ?? -1) + 1);
    let next = 0;
    let xml = "";
    for (let column = 0; column < width; column++) {
      const cell = cells[column] ?? "";
      const annotation = said[next]?.column === column ? said[next++] : undefined;
      if (annotation) xml += this.#annotated(number, column, cell, annotation, annotated?.header ?? false);
      else if (cell !== "")
        xml += cellXml(this.#letter(column) + number, this.#style(cell), sourceContent(cell, this.#language));
    }
    return xml === "" ? "" : `<row r="${number}">${xml}</row>`;
  }

  #annotated(row: number, column: number, cell: Cell, annotation: CellAnnotation, header: boolean): string {
    const { status } = annotation;
    if (this.#notes.accepts(status))
      this.#notes.add({ row, column, text: cellNote(annotation, this.#language, null) });
    const reference = this.#letter(column) + row;
    const style = this.#style(cell);
    if (status !== "corrected" && status !== "added") {
      return cellXml(reference, this.#styles.cell(style, status, null), sourceContent(cell, this.#language));
    }
    if (header && status === "added") {
      return cellXml(reference, this.#header, textContent(annotation.value ?? "", "", this.#language));
    }
    const type = typeof cell === "string" ? "text" : cell.type;
    const typed = type === "number" || type === "date" || type === "boolean" || status === "added";
    const format =
      style === 0 ? ({ shows: "number" } as const) : ({ shows: "date", elapsed: false } as const);
    const before = { typed, boolean: type === "boolean", format };
    const sheet = { prefix: "", date1904: false, language: this.#language };
    const { content, numberFormat } = correctedContent(annotation, before, sheet);
    return cellXml(reference, this.#styles.cell(style, status, numberFormat), content);
  }

  /** Dates are numbers to a spreadsheet: only their style says what they are. */
  #style(cell: Cell): number {
    if (typeof cell === "string" || cell.type !== "date") return 0;
    if (!cell.text.includes(":")) return this.#styles.formatted(SHORT_DATE);
    return this.#styles.formatted(cell.text.includes("-") ? DATE_TIME : TIME);
  }

  #letter(column: number): string {
    return (this.#letters[column] ??= columnLetters(column));
  }
}
