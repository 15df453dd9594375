import type { SourceRow } from "../sourceFile.ts";
import { UnreadableFile } from "../unreadableFile.ts";
import { MAX_COLUMNS, MAX_LINE, MAX_QUOTED_LINES, WEARY_AFTER, WEARY_LINES } from "./csvLimits.ts";
import { joinQuoted } from "./joinQuoted.ts";
import { afterBreak, LineBreaks } from "./lineBreaks.ts";
import { type CsvShape, readLine } from "./readLine.ts";
import { splitRecord } from "./splitRecord.ts";

/**
 * Cuts the text of a csv file into rows, chunk after chunk. `row` counts as a spreadsheet does: blank lines count
 * (but are left out), line breaks within a cell do not.
 */
export class CsvSplitter {
  private readonly shape: CsvShape;
  private pending = "";
  private row = 0;
  private unbalanced = 0;

  constructor(shape: CsvShape) {
    this.shape = shape;
  }

  /** The rows that are complete once this chunk is known. With `last`, all that remains. */
  push(chunk: string, last: boolean): SourceRow[] {
    const text = this.pending === "" ? chunk : this.pending + chunk;
    const rows: SourceRow[] = [];
    const breaks = new LineBreaks(text);
    let quote = text.indexOf('"');
    let at = 0;
    while (at < text.length) {
      const found = breaks.end(at);
      // A CR at the very end may be the first half of a CRLF.
      if (!last && (found < 0 || found + 2 >= text.length)) break;
      let end = found < 0 ? text.length : found;
      if (end - at > MAX_LINE) throw new UnreadableFile("file.line-too-long", { row: this.row + 1 });
      if (quote >= 0 && quote < at) quote = text.indexOf('"', at);
      let cells: string[];
      if (quote < 0 || quote >= end) {
        cells = this.splitPlain(text.slice(at, end));
      } else {
        const read = this.readQuoted(text, at, end, last);
        if (read === "more") break;
        cells = read.cells;
        end = read.end;
      }
      this.row++;
      if (cells.length > 1 || cells[0] !== "") rows.push(this.checked(cells));
      at = end >= text.length ? text.length : afterBreak(text, end);
    }
    this.pending = text.slice(at);
    if (this.pending.length > MAX_LINE) {
      throw new UnreadableFile("file.line-too-long", { row: this.row + 1 });
    }
    return rows;
  }

  private splitPlain(line: string): string[] {
    return this.shape.delimiter === "" ? [line] : line.split(this.shape.delimiter);
  }

  private readQuoted(
    text: string,
    start: number,
    lineEnd: number,
    last: boolean,
  ): { cells: string[]; end: number } | "more" {
    const line = text.slice(start, lineEnd);
    const alone = readLine(line, this.shape);
    if (alone.openAt < 0) return { cells: alone.cells, end: lineEnd };
    const maxLines = this.unbalanced > WEARY_AFTER ? WEARY_LINES : MAX_QUOTED_LINES;
    const joined = joinQuoted(text, start, lineEnd, this.shape, { last, maxLines });
    if (joined === "more") return "more";
    if (joined) return joined;
    this.unbalanced++;
    return { cells: splitRecord(line, this.shape, true).cells, end: lineEnd };
  }

  private checked(cells: string[]): SourceRow {
    if (cells.length > MAX_COLUMNS) {
      throw new UnreadableFile("file.too-many-columns", { row: this.row, max: MAX_COLUMNS });
    }
    return { row: this.row, cells };
  }
}
