import { StringDecoder } from "node:string_decoder";
import { UnreadableFile } from "../unreadableFile.ts";
import { LIMITS } from "./limits.ts";
import { type XmlHandler, XmlScanner } from "./xmlScanner.ts";
import type { ZipArchive, ZipEntry } from "./zipArchive.ts";

type Encoding = "utf8" | "utf16le" | "latin1";

/** The encoding of an XML document by its first bytes: byte order mark, else declaration, else UTF-8. */
function xmlEncoding(head: Buffer, part: string): Encoding {
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0x3c && head[1] === 0)) return "utf16le";
  if (head[0] === 0xfe && head[1] === 0xff) throw new UnreadableFile("workbook.damaged", { part });
  const declared = /^[^>]*encoding=["']([\w-]+)["']/
    .exec(head.toString("latin1", 0, 200))?.[1]
    ?.toLowerCase();
  if (declared === undefined || declared === "utf-8" || declared === "utf8" || declared === "us-ascii")
    return "utf8";
  if (declared === "utf-16" || declared === "utf-16le") return "utf8";
  if (declared === "iso-8859-1" || declared === "windows-1252") return "latin1";
  throw new UnreadableFile("workbook.damaged", { part });
}

/** The text of an XML part, piece by piece, without its byte order mark. */
export async function* partText(zip: ZipArchive, entry: ZipEntry, maxBytes?: number): AsyncGenerator<string> {
  let decoder: StringDecoder | null = null;
  for await (const chunk of zip.stream(entry, maxBytes)) {
    let text: string;
    if (decoder === null) {
      decoder = new StringDecoder(xmlEncoding(chunk, entry.name));
      text = decoder.write(chunk).replace(/^\uFEFF/, "");
    } else {
      text = decoder.write(chunk);
    }
    if (text !== "") yield text;
  }
  const rest = decoder?.end() ?? "";
  if (rest !== "") yield rest;
}

/** The whole text of a small part. */
export async function wholePartText(zip: ZipArchive, entry: ZipEntry): Promise<string> {
  let text = "";
  for await (const piece of partText(zip, entry, LIMITS.smallPartBytes)) text += piece;
  return text;
}

/** Reads an XML part from end to end into the handler. */
export async function scanPart(
  zip: ZipArchive,
  entry: ZipEntry,
  handler: XmlHandler,
  maxBytes: number = LIMITS.smallPartBytes,
): Promise<void> {
  const scanner = new XmlScanner(handler, entry.name);
  for await (const text of partText(zip, entry, maxBytes)) scanner.push(text);
  scanner.finish();
}
