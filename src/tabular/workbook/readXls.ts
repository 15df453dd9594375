import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Cell } from "../../domain/table/cell.ts";
import type { SourceFile, SourceRow, SourceSheet } from "../sourceFile.ts";
import { UnreadableFile } from "../unreadableFile.ts";
import { replay } from "./keptRows.ts";
import { LIMITS } from "./limits.ts";
import { type FormatMeaning, formatMeaning } from "./numberFormat.ts";
import { parseXls, type XlsCell, type XlsSheet } from "./parseXls.ts";
import { RowCollector } from "./rowCollector.ts";
import { typedNumber } from "./typedNumber.ts";

/** Reads a workbook of Excel 97–2003. Throws `UnreadableFile` when it is encrypted, damaged or another kind of file. */
export async function readXls(path: string): Promise<SourceFile> {
  const bytes = await readFile(path);
  if (bytes.length > LIMITS.xlsBytes)
    throw new UnreadableFile("workbook.too-large", { part: basename(path) });
  refuseOtherKinds(bytes);
  const { date1904, sheets: parsed } = await parseXls(bytes);
  const sheets = parsed.map((sheet): SourceSheet => {
    const kept = sheetRows(sheet, date1904);
    const merges = sheet.merges.map(({ s, e }) => ({
      firstRow: s.r + 1,
      lastRow: e.r + 1,
      firstColumn: s.c,
      lastColumn: e.c,
    }));
    return { name: sheet.name, hidden: sheet.hidden, merges, headerKnown: false, rows: () => replay(kept) };
  });
  if (sheets.length === 0) throw new UnreadableFile("workbook.no-sheet");
  return { name: basename(path), path, format: "xls", encoding: null, delimiter: null, sheets, stamp: null };
}

/** The old Office container also holds encrypted workbooks, text documents, slideshows and messages. */
function refuseOtherKinds(bytes: Buffer): void {
  if (bytes.readUInt32BE(0) !== 0xd0cf11e0) return;
  const holds = (stream: string) => bytes.includes(Buffer.from(stream, "utf16le"));
  if (holds("EncryptedPackage")) throw new UnreadableFile("workbook.encrypted");
  if (holds("Workbook") || holds("Book")) return;
  if (holds("WordDocument")) throw new UnreadableFile("workbook.not-spreadsheet", { kind: "word" });
  if (holds("PowerPoint Document")) throw new UnreadableFile("workbook.not-spreadsheet", { kind: "slides" });
  throw new UnreadableFile("workbook.truncated");
}

function sheetRows(sheet: XlsSheet, date1904: boolean): (readonly SourceRow[])[] {
  const rows = new RowCollector(sheet.name);
  const meanings = new Map<string, FormatMeaning>();
  const batches: (readonly SourceRow[])[] = [];
  for (const [row, cells] of sheet.rows) {
    for (const [column, source] of cells.entries()) {
      const cell = xlsCell(source, date1904, meanings);
      if (cell !== "") rows.set(column, cell);
    }
    rows.endRow(row + 1);
    if (rows.full) batches.push(rows.takeBatch());
  }
  batches.push(rows.takeBatch());
  return batches;
}

const ERRORS: Readonly<Record<number, string>> = {
  0: "#NULL!",
  7: "#DIV/0!",
  15: "#VALUE!",
  23: "#REF!",
  29: "#NAME?",
  36: "#NUM!",
  42: "#N/A",
  43: "#GETTING_DATA",
};

function xlsCell(cell: XlsCell | undefined, date1904: boolean, meanings: Map<string, FormatMeaning>): Cell {
  if (cell?.v === undefined) return "";
  if (cell.t === "n")
    return typedNumber(String(cell.v), meaningOf(String(cell.z ?? "General"), meanings), date1904);
  if (cell.t === "b") return { type: "boolean", text: cell.v === true ? "true" : "false" };
  if (cell.t === "e") return { type: "error", text: ERRORS[Number(cell.v)] ?? String(cell.v) };
  return String(cell.v);
}

function meaningOf(code: string, meanings: Map<string, FormatMeaning>): FormatMeaning {
  let meaning = meanings.get(code);
  if (!meaning) meanings.set(code, (meaning = formatMeaning(code)));
  return meaning;
}
