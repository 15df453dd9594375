import { open, stat } from "node:fs/promises";
import { basename, extname } from "node:path";
import { foreignKind } from "./foreignKind.ts";
import type { SourceFile } from "./sourceFile.ts";
import { chooseEncoding } from "./text/chooseEncoding.ts";
import { isBinary } from "./text/isBinary.ts";
import { openCsv } from "./text/openCsv.ts";
import { openJson } from "./text/openJson.ts";
import { readSample } from "./text/readSample.ts";
import { sniffContent } from "./text/sniffContent.ts";
import { sniffUnicode, type UnicodeSign } from "./text/sniffUnicode.ts";
import { scanText } from "./text/textScan.ts";
import { UnreadableFile } from "./unreadableFile.ts";

const HEAD_BYTES = 64 * 1024;

function systemCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

async function readHead(path: string): Promise<Buffer> {
  try {
    const status = await stat(path);
    if (status.isDirectory()) throw new UnreadableFile("file.folder", { file: basename(path) });
    if (!status.isFile()) throw new UnreadableFile("file.not-a-file", { file: basename(path) });
    const handle = await open(path, "r");
    try {
      const head = Buffer.alloc(Math.min(HEAD_BYTES, status.size));
      const { bytesRead } = await handle.read(head, 0, head.length, 0);
      return head.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    const code = systemCode(error) === "ENOENT" ? "file.missing" : "file.no-access";
    throw new UnreadableFile(code, { file: basename(path) }, { cause: error });
  }
}

const startsAsJson = (sample: string): boolean => /^[\s\u001e]*(?:\[\s*[[{\]"\d]|\{\s*["}])/.test(sample);

async function openText(path: string, head: Buffer): Promise<SourceFile> {
  const sign = sniffUnicode(head);
  const scan = await scanText(path, sign?.skip ?? 0);
  const file = basename(path);
  if (!scan.hasContent) throw new UnreadableFile("file.empty", { file });
  const encoded: UnicodeSign =
    sign && (sign.encoding !== "utf-8" || scan.stray === 0)
      ? sign
      : { encoding: chooseEncoding(scan), skip: sign?.skip ?? 0 };
  const sample = await readSample(path, encoded);
  if (sample.trim() === "") throw new UnreadableFile("file.empty", { file });
  if (isBinary(sample)) throw new UnreadableFile("file.binary", { file });
  const common = { name: file, path, encoding: encoded.encoding, stamp: null };
  const named = /^\.(?:geojson|json|ndjson|jsonl)$/i.test(extname(path));
  if (startsAsJson(sample)) {
    try {
      const { format, sheet } = await openJson(path, encoded, sample);
      return { ...common, format, delimiter: null, sheets: [sheet] };
    } catch (error) {
      // A csv may well start with a bracket; a file that neither is nor calls itself JSON is read as csv.
      const looksWritten = named || /^\s*(?:\{|\[\s*\{)/.test(sample);
      if (!(error instanceof UnreadableFile) || looksWritten) throw error;
    }
  }
  const { sheet, delimiter } = openCsv(path, encoded, sample);
  return { ...common, format: delimiter === "\t" ? "tsv" : "csv", delimiter, sheets: [sheet] };
}

/**
 * Opens any file that may hold a table: xlsx, xls, ods, csv and its kin, JSON, GeoJSON. What it is shows in its content,
 * never in its name. Throws `UnreadableFile` when it holds no table, with the reason and what to do.
 */
export async function openFile(path: string): Promise<SourceFile> {
  const head = await readHead(path);
  if (head.length === 0) throw new UnreadableFile("file.empty", { file: basename(path) });
  const kind = sniffContent(head);
  if (kind === "zip" || kind === "ole2") {
    const { openWorkbook } = await import("./workbook/openWorkbook.ts");
    return openWorkbook(path);
  }
  const refused = foreignKind(head);
  if (refused !== null) throw new UnreadableFile(refused, { file: basename(path) });
  return openText(path, head);
}
