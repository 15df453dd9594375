import { csvLine } from "../../src/exchange/csvLine.ts";
import { TextWriter } from "../../src/storage/textWriter.ts";

/** Writes a csv (comma, UTF-8) row by row. */
export function writeCsv(path: string, header: readonly string[], rows: Iterable<readonly string[]>): void {
  const writer = new TextWriter(path);
  writer.write(csvLine(header));
  for (const row of rows) writer.write(csvLine(row));
  writer.close();
}
