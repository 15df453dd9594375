import type { SourceRow, SourceSheet } from "../sourceFile.ts";
import { detectDialect, dialectWith } from "./csvDialect.ts";
import { CsvSplitter } from "./csvSplitter.ts";
import { decodeFile } from "./decodeFile.ts";
import type { CsvShape } from "./readLine.ts";
import type { UnicodeSign } from "./sniffUnicode.ts";

/** Few enough rows for their texts to be gone before the memory of the young is full. */
const BATCH = 250;

/** The line by which Excel tells the delimiter; it shows no row for it. */
const SEPARATOR_LINE = /^"?sep=(.)"?(?:\r\n|\n|\r)/i;

export interface OpenCsv {
  readonly sheet: SourceSheet;
  /** Null when the file has a single column. */
  readonly delimiter: string | null;
}

async function* csvRows(
  path: string,
  sign: UnicodeSign,
  shape: CsvShape,
  prefix: number,
): AsyncGenerator<readonly SourceRow[]> {
  const splitter = new CsvSplitter(shape);
  let skip = prefix;
  let batch: SourceRow[] = [];
  const cut = function* (rows: SourceRow[], last: boolean): Generator<SourceRow[]> {
    batch = batch.length === 0 ? rows : batch.concat(rows);
    if (batch.length < BATCH && !last) return;
    if (batch.length > 0) yield batch;
    batch = [];
  };
  for await (const chunk of decodeFile(path, sign.encoding, sign.skip)) {
    const text = skip > 0 ? chunk.slice(skip) : chunk;
    skip = Math.max(0, skip - chunk.length);
    yield* cut(splitter.push(text, false), false);
  }
  yield* cut(splitter.push("", true), true);
}

/**
 * A text file read as csv. `sample` is the text of its beginning, whole lines; `sign` its encoding and the bytes of
 * its mark. Rows are read again from the disk at each call of `rows()`.
 */
export function openCsv(path: string, sign: UnicodeSign, sample: string): OpenCsv {
  const separator = SEPARATOR_LINE.exec(sample);
  const prefix = separator ? separator[0].length : 0;
  const shape = separator ? dialectWith(separator[1]!, sample.slice(prefix)) : detectDialect(sample);
  return {
    delimiter: shape.delimiter === "" ? null : shape.delimiter,
    sheet: {
      name: null,
      hidden: false,
      merges: [],
      headerKnown: false,
      rows: () => csvRows(path, sign, shape, prefix),
    },
  };
}
