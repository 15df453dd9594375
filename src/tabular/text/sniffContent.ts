/** What the first bytes of a file say it is. `text` for anything else: text, or no known format. */
export type ContentKind =
  | "zip"
  | "ole2"
  | "pdf"
  | "image"
  | "gzip"
  | "html"
  | "xml"
  | "rtf"
  | "archive"
  | "parquet"
  | "sqlite"
  | "text";

const SIGNATURES: readonly (readonly [ContentKind, string])[] = [
  ["zip", "504b0304"],
  ["zip", "504b0506"],
  ["zip", "504b0708"],
  ["ole2", "d0cf11e0a1b11ae1"],
  ["pdf", "255044462d"],
  ["image", "89504e47"],
  ["image", "ffd8ff"],
  ["image", "47494638"],
  ["image", "424d"],
  ["image", "49492a00"],
  ["image", "4d4d002a"],
  ["gzip", "1f8b"],
  ["archive", "526172211a07"],
  ["archive", "377abcaf271c"],
  ["archive", "fd377a585a00"],
  ["archive", "425a68"],
  ["rtf", "7b5c727466"],
  ["parquet", "50415231"],
  ["sqlite", "53514c69746520666f726d617420330"],
];

/** Short signatures that are also plain letters ("BM", "BZh") count only when bytes that no text has follow. */
const hasBinaryByte = (head: Uint8Array): boolean => head.subarray(0, 512).some((byte) => byte < 9);

function hexOf(head: Uint8Array): string {
  return Buffer.from(head.subarray(0, 16)).toString("hex");
}

/** Tells the kind of a file by its content; its name is not asked. `head` is its first bytes, a few hundred at least. */
export function sniffContent(head: Uint8Array): ContentKind {
  const hex = hexOf(head);
  for (const [kind, signature] of SIGNATURES) {
    if (!hex.startsWith(signature)) continue;
    if ((signature === "424d" || signature === "425a68") && !hasBinaryByte(head)) continue;
    return kind;
  }
  const start = Buffer.from(head.subarray(0, 2048)).toString("latin1").replaceAll("\u0000", "");
  const text = start.replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?\s*/, "");
  if (text.startsWith("%PDF-")) return "pdf";
  if (/^(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|table|meta|div)\b/is.test(text)) return "html";
  if (/^MIME-Version:.*multipart\/related/is.test(text)) return "html";
  if (/^<\?xml\b.*<html\b/is.test(text)) return "html";
  if (/^<(?:\?xml\b|[a-z]+:?[a-z]*\s+xmlns)/i.test(text)) return "xml";
  return "text";
}
