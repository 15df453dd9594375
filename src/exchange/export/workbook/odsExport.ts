import { exportTexts, type ExportTexts } from "../../../messages/export.ts";
import type { ExportRecord, ExportSource } from "../exportSource.ts";
import { streamedFormat } from "../streamedFormat.ts";
import { aboutLines } from "./aboutLines.ts";
import { columnWidth } from "./columnWidth.ts";
import {
  ODS_MEDIA_TYPE,
  aboutTable,
  contentEnd,
  contentStart,
  manifestPart,
  metaPart,
  settingsPart,
  stylesPart,
  tableStart,
  textCell,
} from "./odsParts.ts";
import { type SheetCell, sheetCell } from "./sheetCell.ts";
import { SheetRecords } from "./sheetRecords.ts";
import { zipParts, type ZipPart } from "./zipParts.ts";

const SPREAD = (count: number): string =>
  count === 0 ? "" : `<table:table-cell table:number-columns-repeated="${count}"/>`;

function cellXml(cell: SheetCell): string {
  switch (cell.type) {
    case "text":
      return textCell(cell.text, "text");
    case "number":
      return `<table:table-cell office:value-type="float" office:value="${cell.text}"><text:p>${cell.text}</text:p></table:table-cell>`;
    case "boolean":
      return `<table:table-cell table:style-name="boolean" office:value-type="boolean" office:boolean-value="${cell.value}"><text:p>${cell.value}</text:p></table:table-cell>`;
    default:
      return `<table:table-cell table:style-name="${cell.type}" office:value-type="date" office:date-value="${cell.iso}"><text:p>${cell.iso}</text:p></table:table-cell>`;
  }
}

function rowXml({ fields }: ExportSource, { values }: ExportRecord): string {
  let xml = "<table:table-row>";
  let empty = 0;
  for (const [at, field] of fields.entries()) {
    const cell = sheetCell(field, values[at] ?? "");
    if (cell === null) {
      empty++;
      continue;
    }
    xml += SPREAD(empty) + cellXml(cell);
    empty = 0;
  }
  return `${xml}${SPREAD(empty)}</table:table-row>`;
}

/** `content.xml`, piece by piece; the names of its tables of data are added to `names`. */
async function* content(
  source: ExportSource,
  records: SheetRecords,
  names: string[],
  say: ExportTexts,
): AsyncGenerator<string> {
  const widths = source.fields.map(columnWidth);
  const headings = source.fields.map(({ name }) => textCell(name, "heading"));
  yield contentStart(widths);
  while (records.more) {
    names.push(names.length === 0 ? say("dataSheet") : say("dataSheetNext", { number: names.length + 1 }));
    yield `${tableStart(names.at(-1)!, widths)}<table:table-row>${headings.join("")}</table:table-row>`;
    for await (const batch of records.sheet()) {
      let xml = "";
      for (const record of batch) xml += rowXml(source, record);
      yield xml;
    }
    yield "</table:table>";
  }
  yield aboutTable(say("aboutSheet"), aboutLines(source, { records: records.count, shortened: 0 }));
  yield contentEnd();
}

function* parts(source: ExportSource, records: SheetRecords): Generator<ZipPart> {
  const { title, publisher, modified, language } = source.about;
  const names: string[] = [];
  // Programs know the format by its media type, first and not compressed.
  yield { name: "mimetype", stored: ODS_MEDIA_TYPE };
  yield { name: "content.xml", content: content(source, records, names, exportTexts(language)) };
  yield { name: "styles.xml", content: [stylesPart()] };
  yield { name: "meta.xml", content: [metaPart(title, publisher, modified)] };
  yield { name: "settings.xml", content: [settingsPart(names)] };
  const listed = ["content.xml", "styles.xml", "meta.xml", "settings.xml"];
  yield { name: "META-INF/manifest.xml", content: [manifestPart(listed)] };
}

/** The workbook's bytes. @param rows most rows of a sheet, for those who want fewer than LibreOffice's own limit */
export async function* odsBytes(source: ExportSource, rows?: number): AsyncGenerator<Uint8Array> {
  const records = new SheetRecords(source, rows);
  try {
    yield* zipParts(parts(source, records), source.about.modified);
  } finally {
    await records.close();
  }
}

/** OpenDocument 1.3 spreadsheet: the model's columns, typed, then a sheet that says what they are. */
export const odsExport = streamedFormat(
  { id: "ods", extension: "ods", mediaType: ODS_MEDIA_TYPE },
  (source) => odsBytes(source),
);
