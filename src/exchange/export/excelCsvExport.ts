import { excelCsvCell } from "./excelCsvCell.ts";
import type { ExportSource } from "./exportSource.ts";
import { streamedFormat } from "./streamedFormat.ts";

const MARK = "\uFEFF";
const SPECIAL = /[";\r\n]/;

function line(cells: readonly string[]): string {
  return `${cells.map((cell) => (SPECIAL.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(";")}\r\n`;
}

async function* bytes({ fields, batches }: ExportSource): AsyncGenerator<Uint8Array> {
  // A heading is never computed either.
  const headings = fields.map(({ name }) => (/^[=+\-@\t\r＝＋－＠]/u.test(name) ? `'${name}` : name));
  yield Buffer.from(MARK + line(headings));
  for await (const batch of batches()) {
    let text = "";
    for (const { values } of batch)
      text += line(fields.map((field, at) => excelCsvCell(field, values[at] ?? "")));
    yield Buffer.from(text);
  }
}

/** The csv that a French Excel opens by a double click: byte order mark, semicolon, decimal comma, CRLF. */
export const excelCsvExport = streamedFormat(
  { id: "csv-excel", extension: "csv", mediaType: "text/csv; charset=utf-8; header=present" },
  bytes,
);
