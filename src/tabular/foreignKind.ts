import { isBinary } from "./text/isBinary.ts";
import { type ContentKind, sniffContent } from "./text/sniffContent.ts";
import { sniffUnicode } from "./text/sniffUnicode.ts";

/** Content that is no table, and the rule that says what to do about it. */
const FOREIGN: Partial<Record<ContentKind, string>> = {
  pdf: "file.pdf",
  image: "file.image",
  gzip: "file.compressed",
  archive: "file.compressed",
  rtf: "file.document",
  parquet: "file.parquet",
  sqlite: "file.database",
  xml: "file.xml",
  html: "file.html",
};

/**
 * What the first bytes of a file (64 KB, or all of it) show that is surely no table: the rule of the messages that says what it is
 * and what to do instead; null for a workbook, a text, or nothing known.
 */
export function foreignKind(head: Uint8Array): string | null {
  const kind = sniffContent(head);
  const foreign = FOREIGN[kind];
  if (foreign !== undefined) return foreign;
  if (kind !== "text") return null;
  const sign = sniffUnicode(head);
  // Control signs are the same bytes in every encoding but UTF-16.
  const isBytes = sign === null || sign.encoding === "utf-8";
  return isBytes && isBinary(Buffer.from(head).toString("latin1")) ? "file.binary" : null;
}
