import type { MergedRange, SourceRow } from "../sourceFile.ts";
import { UnreadableFile } from "../unreadableFile.ts";
import { LIMITS } from "./limits.ts";
import { odsCell } from "./odsCell.ts";
import type { OdsStyles } from "./odsStyles.ts";
import { RowCollector } from "./rowCollector.ts";
import { ownedText } from "./sharedStrings.ts";
import { xmlAttributes } from "./xmlAttributes.ts";
import type { XmlHandler } from "./xmlScanner.ts";
import { unescapeXml } from "./xmlText.ts";

/** A table of the document, as far as it was read. */
export interface OdsTable {
  readonly name: string;
  readonly hidden: boolean;
  readonly merges: MergedRange[];
}

/** Rows of one of the tables, by its position. */
export interface OdsBatch {
  readonly table: number;
  readonly rows: readonly SourceRow[];
}

/** What stands inside a sheet without being its content: comments, drawings, forms, history, copies of other files. */
const ASIDE = new Set(
  "annotation shapes forms tracked-changes dde-links frame custom-shape rect ellipse line g control caption connector".split(
    " ",
  ),
);

/** Turns the content of an OpenDocument spreadsheet into rows, table after table. */
export class OdsContentScan implements XmlHandler {
  readonly tables: OdsTable[] = [];
  readonly #styles: OdsStyles;
  readonly #part: string;
  readonly #ready: OdsBatch[] = [];
  #rows: RowCollector;
  #depth = 0;
  #aside = 0;
  #row = 0;
  #rowRepeat = 1;
  #column = 0;
  #columnStyles: { until: number; style: string | undefined }[] = [];
  #cell: ReadonlyMap<string, string> | null = null;
  #content = "";
  #paragraphs = 0;
  #inParagraph = false;

  constructor(styles: OdsStyles, part: string) {
    this.#styles = styles;
    this.#part = part;
    this.#rows = new RowCollector(part);
  }

  /** The rows read since the last call. */
  take(): OdsBatch[] {
    if (this.#rows.full) this.#flush();
    return this.#ready.splice(0);
  }

  open(name: string, tag: string): void {
    if (ASIDE.has(name)) this.#aside++;
    if (this.#aside > 0) return;
    if (name === "table") this.#openTable(tag);
    else if (this.#depth === 0) this.#styles.open(name, tag);
    else if (this.#depth === 1) this.#openInside(name, tag);
  }

  text(source: string, from: number, to: number): void {
    if (!this.#inParagraph || this.#aside > 0) return;
    this.#content += unescapeXml(source.slice(from, to).replace(/[ \t\r\n]+/g, " "));
  }

  close(name: string): void {
    if (ASIDE.has(name)) this.#aside--;
    else if (this.#aside > 0) return;
    else if (name === "table") {
      this.#depth--;
      if (this.#depth === 0) this.#flush();
    } else if (this.#depth === 0) this.#styles.close(name);
    else if (this.#depth === 1) this.#closeInside(name);
  }

  #openTable(tag: string): void {
    if (++this.#depth > 1) return;
    const attributes = xmlAttributes(tag);
    if (this.tables.length >= LIMITS.sheets)
      throw new UnreadableFile("workbook.too-large", { part: this.#part });
    const hidden = this.#styles.hidesTable(attributes.get("table:style-name"));
    this.tables.push({ name: attributes.get("table:name") ?? "", hidden, merges: [] });
    this.#rows = new RowCollector(this.#part);
    this.#row = 1;
    this.#columnStyles = [];
  }

  #openInside(name: string, tag: string): void {
    if (name === "table-cell" || name === "covered-table-cell") {
      this.#cell = xmlAttributes(tag);
      this.#content = "";
      this.#paragraphs = 0;
    } else if (name === "p") {
      if (this.#paragraphs++ > 0) this.#content += "\n";
      this.#inParagraph = this.#cell !== null;
    } else if (name === "s" && this.#inParagraph) {
      this.#content += " ".repeat(Math.min(repeat(xmlAttributes(tag).get("text:c")), 32_767));
    } else if (name === "tab" && this.#inParagraph) this.#content += "\t";
    else if (name === "line-break" && this.#inParagraph) this.#content += "\n";
    else if (name === "table-row") {
      this.#rowRepeat = repeat(xmlAttributes(tag).get("table:number-rows-repeated"));
      this.#column = 0;
    } else if (name === "table-column") {
      const attributes = xmlAttributes(tag);
      const from = this.#columnStyles.at(-1)?.until ?? 0;
      const until = from + repeat(attributes.get("table:number-columns-repeated"));
      this.#columnStyles.push({ until, style: attributes.get("table:default-cell-style-name") });
    }
  }

  #closeInside(name: string): void {
    if (name === "p") this.#inParagraph = false;
    else if (name === "table-cell" || name === "covered-table-cell") this.#endCell();
    else if (name === "table-row") this.#endRow();
  }

  #endCell(): void {
    const attributes = this.#cell;
    this.#cell = null;
    if (attributes === null) return;
    const count = repeat(attributes.get("table:number-columns-repeated"));
    const content = this.#paragraphs > 0 ? ownedText(this.#content) : null;
    const cell = odsCell(attributes, content, this.#format(attributes));
    if (cell !== "") for (let one = 0; one < count; one++) this.#rows.set(this.#column + one, cell);
    this.#merge(attributes);
    this.#column += count;
  }

  #format(attributes: ReadonlyMap<string, string>) {
    const own = attributes.get("table:style-name");
    return this.#styles.format(own ?? this.#columnStyles.find((one) => one.until > this.#column)?.style);
  }

  #merge(attributes: ReadonlyMap<string, string>): void {
    const columns = repeat(attributes.get("table:number-columns-spanned"));
    const rows = repeat(attributes.get("table:number-rows-spanned"));
    if (columns === 1 && rows === 1) return;
    this.tables.at(-1)?.merges.push({
      firstRow: this.#row,
      lastRow: Math.min(this.#row + rows - 1, LIMITS.rows),
      firstColumn: this.#column,
      lastColumn: Math.min(this.#column + columns - 1, LIMITS.columns - 1),
    });
  }

  #endRow(): void {
    const cells = this.#rows.takeCells();
    if (cells.length > 0) {
      for (let one = 0; one < this.#rowRepeat; one++) this.#rows.takeRow(this.#row + one, cells);
    }
    this.#row += this.#rowRepeat;
  }

  #flush(): void {
    const rows = this.#rows.takeBatch();
    if (rows.length > 0) this.#ready.push({ table: this.tables.length - 1, rows });
  }
}

function repeat(value: string | undefined): number {
  const count = value === undefined ? 1 : Number.parseInt(value, 10);
  return count >= 1 ? count : 1;
}
