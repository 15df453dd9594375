import { basename } from "node:path";
import type { IndexSource } from "../addressIndex.ts";
import { UnreadableIndex } from "../unreadableIndex.ts";
import { readAddokLine } from "./addokSource.ts";
import { emptyRow, type RowSink } from "./addressRow.ts";
import { isOpenQuoted } from "./csvFields.ts";
import { type CsvSource, openCsvSource } from "./csvSource.ts";
import { type SourceDigest, sourceLines } from "./sourceLines.ts";

/** What was read of a source, and the lines that are no address. */
export interface SourceReading {
  readonly source: IndexSource;
  readonly lines: number;
  readonly skipped: number;
}

/** A file whose lines are mostly no addresses is another kind of file. */
const MOST_SKIPPED = 0.5;

/** Reads a BAN, addok or BAL file, handing each address to `sink`. Throws `UnreadableIndex`. */
export async function readSource(
  path: string,
  sink: RowSink,
  onBytes: (bytes: number) => void,
): Promise<SourceReading> {
  const name = basename(path);
  const digest: SourceDigest = { sha256: "", bytes: 0 };
  const row = emptyRow();
  let csv: CsvSource | null = null;
  let addok = false;
  let lines = 0;
  let skipped = 0;
  let held = "";
  const take = (line: string): void => {
    if (addok) {
      if (!readAddokLine(line, name, lines, row, sink)) skipped++;
    } else if (csv!.read(line, row)) sink(row);
    else skipped++;
  };
  for await (const batch of sourceLines(path, digest, onBytes)) {
    for (const raw of batch) {
      const line = raw.endsWith("\r") ? raw.slice(0, -1) : raw;
      if (line === "" && held === "") continue;
      lines++;
      if (!addok && csv === null) {
        addok = line.replace(/^\uFEFF/, "").startsWith("{");
        if (!addok) {
          csv = openCsvSource(line, name);
          continue;
        }
      }
      const whole = held === "" ? line : `${held}\n${line}`;
      held = !addok && whole.includes('"') && isOpenQuoted(whole) ? whole : "";
      if (held === "") take(whole);
    }
  }
  if (held !== "" || lines === 0 || skipped > lines * MOST_SKIPPED)
    throw new UnreadableIndex(lines === 0 ? "geocoding.source-empty" : "geocoding.source-content", { name });
  const format = addok ? "addok" : csv!.format;
  return { source: { file: name, ...digest, format }, lines, skipped };
}
