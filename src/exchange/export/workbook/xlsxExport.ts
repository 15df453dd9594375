import { exportTexts } from "../../../messages/export.ts";
import type { ExportRecord, ExportSource } from "../exportSource.ts";
import { streamedFormat } from "../streamedFormat.ts";
import { aboutLines } from "./aboutLines.ts";
import { columnWidth } from "./columnWidth.ts";
import { sheetCell } from "./sheetCell.ts";
import { SheetRecords } from "./sheetRecords.ts";
import {
  XLSX_STYLES,
  aboutSheet,
  contentTypes,
  coreProperties,
  packageRelationships,
  sheetStart,
  stylesPart,
  textCell,
  workbookPart,
  workbookRelationships,
} from "./xlsxParts.ts";
import { zipParts, type ZipPart } from "./zipParts.ts";

/** The longest text of an Excel cell, in UTF-16 units. */
const LONGEST = 32_767;

class XlsxSheets {
  readonly #source: ExportSource;
  readonly #letters: readonly string[];
  readonly records: SheetRecords;
  shortened = 0;

  constructor(source: ExportSource, rows?: number) {
    this.#source = source;
    this.#letters = source.fields.map((_, column) => columnLetters(column));
    this.records = new SheetRecords(source, rows);
  }

  /** One sheet of data, as pieces of XML. */
  async *sheet(): AsyncGenerator<string> {
    const { fields } = this.#source;
    const headings = fields.map(({ name }, at) =>
      textCell(`${this.#letters[at]!}1`, name, XLSX_STYLES.heading),
    );
    yield `${sheetStart(fields.map(columnWidth), true)}<row r="1">${headings.join("")}</row>`;
    let row = 1;
    for await (const batch of this.records.sheet()) {
      let xml = "";
      for (const record of batch) xml += this.#row(record, ++row);
      yield xml;
    }
    const last = this.#letters.at(-1);
    const filter = last === undefined ? "" : `<autoFilter ref="A1:${last}${row}"/>`;
    yield `</sheetData>${filter}</worksheet>`;
  }

  #row({ values }: ExportRecord, row: number): string {
    let xml = `<row r="${row}">`;
    for (const [at, field] of this.#source.fields.entries()) {
      const cell = sheetCell(field, values[at] ?? "");
      if (cell === null) continue;
      const reference = `${this.#letters[at]!}${row}`;
      if (cell.type === "text") xml += textCell(reference, this.#held(cell.text), XLSX_STYLES.text);
      else if (cell.type === "number") xml += `<c r="${reference}"><v>${cell.text}</v></c>`;
      else if (cell.type === "boolean") xml += `<c r="${reference}" t="b"><v>${Number(cell.value)}</v></c>`;
      else xml += `<c r="${reference}" s="${XLSX_STYLES[cell.type]}"><v>${cell.serial}</v></c>`;
    }
    return `${xml}</row>`;
  }

  #held(text: string): string {
    if (text.length <= LONGEST) return text;
    this.shortened++;
    return `${text.slice(0, LONGEST - 1)}…`;
  }
}

function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return letters;
}

function part(name: string, xml: string): ZipPart {
  return { name, content: [xml] };
}

/** Each part is made when the archive comes to it: the last ones tell what was written. */
function* parts(source: ExportSource, sheets: XlsxSheets): Generator<ZipPart> {
  const { about } = source;
  const say = exportTexts(about.language);
  yield part("_rels/.rels", packageRelationships());
  yield part("docProps/core.xml", coreProperties(about.title, about.publisher, about.modified));
  yield part("xl/styles.xml", stylesPart());
  const names: string[] = [];
  while (sheets.records.more) {
    names.push(names.length === 0 ? say("dataSheet") : say("dataSheetNext", { number: names.length + 1 }));
    yield { name: `xl/worksheets/sheet${names.length}.xml`, content: sheets.sheet() };
  }
  const written = { records: sheets.records.count, shortened: sheets.shortened };
  names.push(say("aboutSheet"));
  yield part(`xl/worksheets/sheet${names.length}.xml`, aboutSheet(aboutLines(source, written)));
  yield part("xl/workbook.xml", workbookPart(names));
  yield part("xl/_rels/workbook.xml.rels", workbookRelationships(names.length));
  yield part("[Content_Types].xml", contentTypes(names.length));
}

/** The workbook's bytes. @param rows most rows of a sheet, for those who want fewer than Excel's own limit */
export async function* xlsxBytes(source: ExportSource, rows?: number): AsyncGenerator<Uint8Array> {
  const sheets = new XlsxSheets(source, rows);
  try {
    yield* zipParts(parts(source, sheets), source.about.modified);
  } finally {
    await sheets.records.close();
  }
}

/** Office Open XML (ECMA-376): the model's columns, typed, then a sheet that says what they are. */
export const xlsxExport = streamedFormat(
  {
    id: "xlsx",
    extension: "xlsx",
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  },
  (source) => xlsxBytes(source),
);
