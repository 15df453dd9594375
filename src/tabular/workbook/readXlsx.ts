import { basename } from "node:path";
import type { MergedRange, SourceFile, SourceRow, SourceSheet } from "../sourceFile.ts";
import { UnreadableFile } from "../unreadableFile.ts";
import { templateSheets } from "../template/templateSheets.ts";
import { type KeptBudget, keepRows, keptBudget, replay } from "./keptRows.ts";
import { LIMITS } from "./limits.ts";
import { mergesInText } from "./mergedRanges.ts";
import { partText } from "./scanPart.ts";
import { readSharedStrings } from "./sharedStrings.ts";
import { readXlsxStamp } from "./stamp.ts";
import { readCellFormats } from "./xlsxStyles.ts";
import { type XlsxContext, XlsxSheetScan } from "./xlsxSheetScan.ts";
import { readXlsxWorkbook, type XlsxSheetPart } from "./xlsxWorkbook.ts";
import { XmlScanner } from "./xmlScanner.ts";
import type { ZipArchive } from "./zipArchive.ts";

/** Characters scanned at a time: a few rows of one far cell each would already make a large batch. */
const PIECE = 1 << 15;

/**
 * Reads an Office workbook (xlsx, xlsm, xltx). Every sheet is read through once, so that a damaged file is refused here;
 * sheets of ordinary size then stay in memory, larger ones are read from the file again each time.
 */
export async function readXlsx(zip: ZipArchive): Promise<SourceFile> {
  const workbook = await readXlsxWorkbook(zip);
  const context: XlsxContext = {
    strings: await readSharedStrings(zip, workbook.sharedStrings),
    formats: await readCellFormats(zip, workbook.styles),
    date1904: workbook.date1904,
  };
  const budget = keptBudget();
  const sheets: SourceSheet[] = [];
  for (const part of workbook.sheets) {
    if (!part.ours) sheets.push(await readSheet(zip, part, context, budget));
  }
  const stamp = await readXlsxStamp(zip);
  return {
    name: basename(zip.path),
    path: zip.path,
    format: "xlsx",
    encoding: null,
    delimiter: null,
    sheets: templateSheets(sheets, stamp),
    stamp,
  };
}

async function readSheet(
  zip: ZipArchive,
  part: XlsxSheetPart,
  context: XlsxContext,
  budget: KeptBudget,
): Promise<SourceSheet> {
  const scan = new XlsxSheetScan(context, part.entry.name);
  const kept = await keepRows(batches(zip, part, scan), budget);
  const merges = kept ? scan.merges : await mergesOfLargeSheet(zip, part);
  const rows = kept
    ? () => replay(kept)
    : () => batches(zip, part, new XlsxSheetScan(context, part.entry.name));
  return { name: part.name, hidden: part.hidden, merges, headerKnown: false, rows };
}

async function* batches(
  zip: ZipArchive,
  { entry }: XlsxSheetPart,
  scan: XlsxSheetScan,
): AsyncGenerator<readonly SourceRow[]> {
  const scanner = new XmlScanner(scan, entry.name);
  for await (const text of partText(zip, entry)) {
    for (let at = 0; at < text.length; at += PIECE) {
      scanner.push(text.slice(at, at + PIECE));
      if (scan.rows.full) yield scan.rows.takeBatch();
    }
  }
  scanner.finish();
  const last = scan.rows.takeBatch();
  if (last.length > 0) yield last;
}

/** Merged ranges stand after the rows: of a large sheet, only what follows its rows is looked at. */
async function mergesOfLargeSheet(
  zip: ZipArchive,
  { entry }: XlsxSheetPart,
): Promise<readonly MergedRange[]> {
  let rest = "";
  let inRows = true;
  for await (const text of partText(zip, entry)) {
    rest += text;
    if (inRows) {
      const end = rest.search(/<\/(?:\w+:)?sheetData>/);
      inRows = end < 0;
      rest = rest.slice(inRows ? -64 : end);
    } else if (rest.length > LIMITS.smallPartBytes) {
      throw new UnreadableFile("workbook.too-large", { part: entry.name });
    }
  }
  return mergesInText(rest, entry.name);
}
