import type { MergedRange } from "../sourceFile.ts";
import { UnreadableFile } from "../unreadableFile.ts";
import type { Cell } from "../../domain/table/cell.ts";
import { columnOfReference } from "./cellReference.ts";
import { addMerge } from "./mergedRanges.ts";
import type { FormatMeaning } from "./numberFormat.ts";
import { RowCollector } from "./rowCollector.ts";
import { ownedText } from "./sharedStrings.ts";
import { typedNumber } from "./typedNumber.ts";
import { xmlAttributes } from "./xmlAttributes.ts";
import type { XmlHandler } from "./xmlScanner.ts";
import { decodeOoxmlString, unescapeXml } from "./xmlText.ts";

/** What cells of a workbook need to be understood. */
export interface XlsxContext {
  readonly strings: readonly string[];
  readonly formats: readonly FormatMeaning[];
  readonly date1904: boolean;
}

const NOWHERE = 0;
const VALUE = 1;
const INLINE = 2;
const FORMULA = 3;

/** Turns the XML of a worksheet into rows of cells and merged ranges. */
export class XlsxSheetScan implements XmlHandler {
  readonly rows: RowCollector;
  readonly merges: MergedRange[] = [];
  readonly #context: XlsxContext;
  readonly #part: string;
  readonly #sharedFormulas = new Map<string, string>();
  #row = 0;
  #column = -1;
  #type = "";
  #style = 0;
  #within = NOWHERE;
  #phonetic = 0;
  #inCell = false;
  #value = "";
  #hasValue = false;
  #inline = "";
  #formula: string | null = null;
  #formulaTag = "";

  constructor(context: XlsxContext, part: string) {
    this.#context = context;
    this.#part = part;
    this.rows = new RowCollector(part);
  }

  open(name: string, tag: string): void {
    if (name === "c") this.#openCell(tag);
    else if (name === "v") {
      this.#within = VALUE;
      this.#hasValue = true;
    } else if (name === "t") this.#within = this.#phonetic === 0 && this.#inCell ? INLINE : NOWHERE;
    else if (name === "f" && this.#inCell) {
      this.#within = FORMULA;
      this.#formula = "";
      this.#formulaTag = tag;
    } else if (name === "row") this.#openRow(tag);
    else if (name === "rPh") this.#phonetic++;
    else if (name === "mergeCell") addMerge(this.merges, xmlAttributes(tag).get("ref") ?? "", this.#part);
  }

  text(source: string, from: number, to: number): void {
    if (this.#within === VALUE) this.#value += source.slice(from, to);
    else if (this.#within === INLINE) this.#inline += source.slice(from, to);
    else if (this.#within === FORMULA) this.#formula += source.slice(from, to);
  }

  close(name: string): void {
    if (name === "c") {
      this.#inCell = false;
      if (!this.#hasValue && this.#inline === "" && this.#formula === null) return;
      const cell = this.#cell();
      if (cell !== "") this.rows.set(this.#column, cell);
    } else if (name === "v" || name === "t" || name === "f") this.#within = NOWHERE;
    else if (name === "row") this.rows.endRow(this.#row);
    else if (name === "rPh") this.#phonetic--;
  }

  #openRow(tag: string): void {
    const at = tag.indexOf(" r=");
    const given = at < 0 ? Number.NaN : Number.parseInt(tag.slice(at + 4, at + 14), 10);
    this.#row = given > 0 ? given : this.#row + 1;
    this.#column = -1;
  }

  #openCell(tag: string): void {
    this.#inCell = true;
    this.#column++;
    this.#type = "";
    this.#style = 0;
    this.#value = "";
    this.#hasValue = false;
    this.#inline = "";
    this.#formula = null;
    for (let at = tag.indexOf(" "); at >= 0;) {
      const equals = tag.indexOf("=", at);
      if (equals < 0) break;
      const end = tag.indexOf(tag.charAt(equals + 1), equals + 2);
      if (end < 0) break;
      if (equals === at + 2) {
        const name = tag.charCodeAt(at + 1);
        if (name === 114) this.#place(tag.slice(equals + 2, end));
        else if (name === 115) this.#style = Number(tag.slice(equals + 2, end));
        else if (name === 116) this.#type = tag.slice(equals + 2, end);
      }
      at = tag.indexOf(" ", end);
    }
  }

  #place(reference: string): void {
    const column = columnOfReference(reference);
    if (column < 0) return;
    this.#column = column;
  }

  #cell(): Cell {
    const type = this.#type;
    if (type === "inlineStr") return ownedText(decodeOoxmlString(unescapeXml(this.#inline)));
    if (this.#formula !== null) {
      const formula = this.#formulaText();
      if (!this.#hasValue || (this.#value === "" && type !== "str")) return { type: "error", text: formula };
    }
    const value = this.#value;
    if (type === "s") return this.#sharedString(value);
    if (type === "" || type === "n") {
      return value === ""
        ? ""
        : typedNumber(value, this.#context.formats[this.#style], this.#context.date1904);
    }
    if (type === "str") return ownedText(decodeOoxmlString(unescapeXml(value)));
    if (type === "b") return { type: "boolean", text: value === "1" || value === "true" ? "true" : "false" };
    if (type === "e") return { type: "error", text: unescapeXml(value) };
    if (type === "d") return { type: "date", text: value.replace(/(?:T00:00:00(?:\.0+)?)?Z?$/, "") };
    return unescapeXml(value);
  }

  #sharedString(value: string): string {
    const text = this.#context.strings[Number(value)];
    if (text === undefined) throw new UnreadableFile("workbook.damaged", { part: this.#part });
    return text;
  }

  #formulaText(): string {
    const written = unescapeXml(this.#formula ?? "");
    const index = / si="(\d+)"/.exec(this.#formulaTag)?.[1];
    if (index === undefined) return `=${written}`;
    if (written !== "") this.#sharedFormulas.set(index, ownedText(written));
    return `=${written || (this.#sharedFormulas.get(index) ?? "")}`;
  }
}
