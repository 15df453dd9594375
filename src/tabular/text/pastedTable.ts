import Papa from "papaparse";

/** A pasted table as a file to deposit. */
export interface PastedTable {
  /** Comma-separated values in UTF-8 (RFC 4180). */
  readonly bytes: Uint8Array;
  readonly rows: number;
  readonly columns: number;
}

/** A quoted cell: from its quote to the next one that ends a cell, doubled quotes inside. */
const QUOTED = /"((?:[^"]|"")*)"(?=[\t\n]|$)/y;
const PLAIN = /[^\t\n]*/y;

/**
 * Cells as spreadsheets write them to the clipboard: tabs between cells, and quotes only around a cell that holds a line break,
 * a tab or such quotes. A cell that merely begins with a quote keeps it.
 */
function readCells(text: string): string[][] {
  const rows: string[][] = [[]];
  for (let at = 0; at <= text.length;) {
    QUOTED.lastIndex = at;
    const quoted = QUOTED.exec(text);
    const inner = quoted?.[1] ?? "";
    PLAIN.lastIndex = at;
    const isQuoted = quoted !== null && /[\t\n"]/.test(inner);
    const written = isQuoted ? quoted[0] : PLAIN.exec(text)![0];
    rows.at(-1)!.push(isQuoted ? inner.replaceAll('""', '"') : written);
    at += written.length;
    if (text[at] === "\n") rows.push([]);
    at++;
  }
  return rows;
}

/**
 * The file that a table pasted from a spreadsheet makes; null when nothing visible was pasted. Cells keep their text as it is. A text
 * without tabs is taken as a file of text would be: it may hold a csv.
 */
export function pastedTable(pasted: string): PastedTable | null {
  const text = pasted
    .replace(/^\uFEFF/, "")
    .replaceAll("\0", "")
    .replaceAll(/\r\n?/g, "\n")
    .replace(/\n+$/, "");
  if (text.trim() === "") return null;
  if (!text.includes("\t")) {
    const { data } = Papa.parse<string[]>(text, { skipEmptyLines: true });
    const columns = Math.max(...data.map((row) => row.length));
    return { bytes: new TextEncoder().encode(`${text}\n`), rows: data.length, columns };
  }
  const rows = readCells(text);
  const csv = Papa.unparse(rows, { newline: "\n" });
  return {
    bytes: new TextEncoder().encode(`${csv}\n`),
    rows: rows.length,
    columns: Math.max(...rows.map((row) => row.length)),
  };
}
