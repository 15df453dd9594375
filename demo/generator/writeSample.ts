import { write, utils } from "@e965/xlsx";
import iconv from "iconv-lite";
import type { Grid } from "./sheet.ts";

/** The forms in which town halls send files. */
export const FORMS = [
  { extension: "xlsx", write: (grid: Grid) => workbook(grid, "xlsx") },
  { extension: "csv", write: (grid: Grid) => text(grid, ";", "\r\n", "win1252") },
  { extension: "xls", write: (grid: Grid) => workbook(grid, "biff8") },
  { extension: "ods", write: (grid: Grid) => workbook(grid, "ods") },
  { extension: "csv", write: (grid: Grid) => text(grid, ",", "\n", "utf8") },
  { extension: "txt", write: (grid: Grid) => text(grid, "\t", "\r\n", "utf16") },
  { extension: "csv", write: (grid: Grid) => text(grid, ";", "\r", "macintosh") },
] as const;

/** A moment that every generated workbook bears, so that the same seed gives the same bytes. */
const MOMENT = new Date(Date.UTC(2026, 0, 1));

function workbook(grid: Grid, bookType: "xlsx" | "biff8" | "ods"): Buffer {
  const book = utils.book_new();
  book.Props = { Title: "Données d'exemple inventées", CreatedDate: MOMENT, ModifiedDate: MOMENT };
  utils.book_append_sheet(book, utils.aoa_to_sheet(grid), "Feuil1");
  return write(book, { type: "buffer", bookType, compression: true }) as Buffer;
}

function quoted(cell: string | number, delimiter: string): string {
  const written = typeof cell === "number" ? String(cell).replace(".", delimiter === ";" ? "," : ".") : cell;
  return /["\r\n]/.test(written) || written.includes(delimiter)
    ? `"${written.replaceAll('"', '""')}"`
    : written;
}

function text(grid: Grid, delimiter: string, newline: string, encoding: string): Buffer {
  const width = Math.max(...grid.map((row) => row.length));
  const lines = grid.map((row) =>
    Array.from({ length: width }, (_, index) => quoted(row[index] ?? "", delimiter)).join(delimiter),
  );
  return iconv.encode(`${lines.join(newline)}${newline}`, encoding, { addBOM: encoding === "utf16" });
}
