import { open } from "node:fs/promises";
import type { SourceFile } from "../sourceFile.ts";
import { UnreadableFile } from "../unreadableFile.ts";
import { readOds } from "./readOds.ts";
import { readXls } from "./readXls.ts";
import { readXlsx } from "./readXlsx.ts";
import { openZip, type ZipArchive } from "./zipArchive.ts";

/**
 * Opens a workbook, recognised by its content whatever its name: xlsx (xlsm, xltx), xls or ods. Nothing in it is run and
 * nothing outside it is fetched.
 * Throws `UnreadableFile` (codes `workbook.*`) for a file that is damaged, encrypted, a bomb, or no workbook.
 */
export async function openWorkbook(path: string): Promise<SourceFile> {
  const head = await readHead(path);
  if (head.length === 0) throw new UnreadableFile("workbook.empty");
  const kind = workbookKind(head);
  if (kind === null) throw new UnreadableFile("workbook.not-spreadsheet", { kind: "other" });
  return kind === "xls" ? readXls(path) : readZipped(path);
}

/** Which container these first bytes (eight or more) begin; null when no workbook begins so. */
function workbookKind(head: Uint8Array): "zip" | "xls" | null {
  const [first, second] = head;
  if (first === 0x50 && second === 0x4b && [0x0304, 0x0506].includes(((head[2] ?? 0) << 8) | (head[3] ?? 0)))
    return "zip";
  if (first === 0xd0 && second === 0xcf && head[2] === 0x11 && head[3] === 0xe0) return "xls";
  const bareStream = first === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(second ?? -1) && head[3] === 0;
  return bareStream ? "xls" : null;
}

async function readHead(path: string): Promise<Buffer> {
  const file = await open(path, "r");
  try {
    const head = Buffer.alloc(8);
    const { bytesRead } = await file.read(head, 0, head.length, 0);
    return head.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function readZipped(path: string): Promise<SourceFile> {
  const zip = await openZip(path);
  try {
    return await ((await openDocumentKind(zip)) ? readOds(zip) : readXlsx(zip));
  } finally {
    zip.close();
  }
}

const SPREADSHEET = /^application\/vnd\.oasis\.opendocument\.spreadsheet/;

/** True for an OpenDocument spreadsheet, false for another archive. Throws for another kind of OpenDocument. */
async function openDocumentKind(zip: ZipArchive): Promise<boolean> {
  const entry = zip.find("mimetype");
  if (!entry) return zip.find("content.xml") !== undefined && zip.find("[Content_Types].xml") === undefined;
  let type = "";
  for await (const chunk of zip.stream(entry, 1024)) type += chunk.toString("latin1");
  if (SPREADSHEET.test(type.trim())) return true;
  const kind = /\.text/.test(type) ? "word" : /\.presentation/.test(type) ? "slides" : "zip";
  throw new UnreadableFile("workbook.not-spreadsheet", { kind });
}
