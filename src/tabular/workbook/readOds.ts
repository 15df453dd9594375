import { basename } from "node:path";
import type { SourceFile, SourceRow, SourceSheet } from "../sourceFile.ts";
import { UnreadableFile } from "../unreadableFile.ts";
import { templateSheets } from "../template/templateSheets.ts";
import { LIMITS } from "./limits.ts";
import { replay } from "./keptRows.ts";
import { type OdsBatch, OdsContentScan } from "./odsContentScan.ts";
import { OdsStyles } from "./odsStyles.ts";
import { partText, scanPart } from "./scanPart.ts";
import { readOdsStamp } from "./stamp.ts";
import { XmlScanner } from "./xmlScanner.ts";
import type { ZipArchive, ZipEntry } from "./zipArchive.ts";

/** Reads an OpenDocument spreadsheet. Throws `UnreadableFile` when it is encrypted, damaged or without a sheet. */
export async function readOds(zip: ZipArchive): Promise<SourceFile> {
  await refuseEncrypted(zip);
  const content = zip.find("content.xml");
  if (!content) throw new UnreadableFile("workbook.damaged", { part: "content.xml" });
  const startScan = async () => new OdsContentScan(await readCommonStyles(zip), content.name);
  const scan = await startScan();
  const kept: (readonly SourceRow[])[][] = [];
  let left: number = LIMITS.keptCells;
  for await (const { table, rows } of contentBatches(zip, content, scan)) {
    for (const { cells } of rows) left -= cells.length + 4;
    if (left < 0) kept.length = 0;
    else (kept[table] ??= []).push(rows);
  }
  if (scan.tables.length === 0) throw new UnreadableFile("workbook.no-sheet");
  const sheets = scan.tables.map(({ name, hidden, merges }, position): SourceSheet => {
    const reread = () => tableBatches(zip, content, startScan, position);
    const rows = left < 0 ? reread : () => replay(kept[position] ?? []);
    return { name, hidden, merges, headerKnown: false, rows };
  });
  const stamp = await readOdsStamp(zip);
  return {
    name: basename(zip.path),
    path: zip.path,
    format: "ods",
    encoding: null,
    delimiter: null,
    sheets: templateSheets(sheets, stamp),
    stamp,
  };
}

async function* contentBatches(
  zip: ZipArchive,
  content: ZipEntry,
  scan: OdsContentScan,
): AsyncGenerator<OdsBatch> {
  const scanner = new XmlScanner(scan, content.name);
  for await (const text of partText(zip, content)) {
    scanner.push(text);
    yield* scan.take();
  }
  scanner.finish();
  yield* scan.take();
}

async function* tableBatches(
  zip: ZipArchive,
  content: ZipEntry,
  startScan: () => Promise<OdsContentScan>,
  position: number,
): AsyncGenerator<readonly SourceRow[]> {
  for await (const { table, rows } of contentBatches(zip, content, await startScan())) {
    if (table > position) return;
    if (table === position) yield rows;
  }
}

async function readCommonStyles(zip: ZipArchive): Promise<OdsStyles> {
  const styles = new OdsStyles();
  const part = zip.find("styles.xml");
  if (part) {
    await scanPart(zip, part, {
      open: (name, tag) => styles.open(name, tag),
      text() {},
      close: (name) => styles.close(name),
    });
  }
  return styles;
}

async function refuseEncrypted(zip: ZipArchive): Promise<void> {
  const manifest = zip.find("META-INF/manifest.xml");
  if (!manifest) return;
  await scanPart(zip, manifest, {
    open(name) {
      if (name === "encryption-data") throw new UnreadableFile("workbook.encrypted");
    },
    text() {},
    close() {},
  });
}
