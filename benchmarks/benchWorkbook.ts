import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import type * as Xlsx from "@e965/xlsx";
import { against, PROGRAM, seconds, times } from "./bench.ts";
import { WIDE_MODEL } from "./data/wideModel.ts";
import { wideHeader, wideRows } from "./data/wideRows.ts";
import { fastest, type Measure, measureNode } from "./measure.ts";

const ROWS = 50_000;
const COLUMNS = 20;
const MESS = 0.05;
const MOST = 3;
const READERS = ["hucre", "@e965/xlsx"];
const SCRIPT = resolve(import.meta.dirname, "readWorkbook.mjs");

const require = createRequire(import.meta.url);

/** A spreadsheet stores plain numbers as numbers; identifiers are text. */
function stored(text: string): string | number {
  return /^\d{1,9}(?:\.\d{1,2})?$/.test(text) ? Number(text) : text;
}

/** Cleans a workbook, its corrected copy included, against what the fastest reader takes to read it. */
export function* benchWorkbook(scratch: string): Generator<string> {
  const path = join(scratch, "wide.xlsx");
  const model = join(scratch, "wide.schema.json");
  writeFileSync(model, JSON.stringify(WIDE_MODEL));
  const xlsx = require("@e965/xlsx") as typeof Xlsx;
  const rows = [wideHeader(COLUMNS), ...wideRows(ROWS, { columns: COLUMNS, mess: MESS })];
  const sheet = xlsx.utils.aoa_to_sheet(rows.map((row) => row.map(stored)));
  const book = xlsx.utils.book_new(sheet, "Données");
  xlsx.writeFile(book, path, { bookSST: true, compression: true });
  let best: Measure | null = null;
  for (const name of READERS) {
    const read = fastest(3, () => measureNode([SCRIPT, name, path], scratch));
    yield `${name}, reading alone: ${seconds(read.seconds)} (processor ${seconds(read.cpuSeconds)}), ${read.peakMegabytes.toFixed(0)} MB, ${read.output.trim()}`;
    if (best === null || read.seconds < best.seconds) best = read;
  }
  const out = join(scratch, "workbook");
  const clean = fastest(2, () =>
    measureNode([PROGRAM, "clean", path, "--model", model, "--out", out], scratch),
  );
  yield `clean, ${ROWS} rows × ${COLUMNS}: ${seconds(clean.seconds)} (processor ${seconds(clean.cpuSeconds)}), ${clean.peakMegabytes.toFixed(0)} MB`;
  const ratio = clean.seconds / best!.seconds;
  yield `clean: ${times(ratio)} the fastest reader, ${against(`under ${MOST} ×`, ratio < MOST)}`;
}
