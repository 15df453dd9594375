import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { against, PROGRAM, seconds } from "./bench.ts";
import { WIDE_MODEL } from "./data/wideModel.ts";
import { wideHeader, wideRows } from "./data/wideRows.ts";
import { writeCsv } from "./data/writeCsv.ts";
import { measureNode } from "./measure.ts";

const COLUMNS = 12;
const SIZES = [10_000, 100_000, 1_000_000];
const MEMORY = 400;
/** Time per row, from the smallest file to the largest, may not grow by more: start-up counts in favour of none. */
const LINEAR = 1.25;
const MESSES = { "2 % of cells to change": 0.02, "30 % of cells to change": 0.3 };

/** Cleans csv files whose twelve columns nearly never repeat a value, up to a million rows. */
export function* benchLargeCsv(scratch: string): Generator<string> {
  const model = join(scratch, "wide.schema.json");
  writeFileSync(model, JSON.stringify(WIDE_MODEL));
  for (const [name, mess] of Object.entries(MESSES)) {
    yield name;
    const perRow: number[] = [];
    for (const rows of SIZES) {
      const path = join(scratch, `wide-${rows}.csv`);
      const out = join(scratch, "wide");
      writeCsv(path, wideHeader(COLUMNS), wideRows(rows, { columns: COLUMNS, mess }));
      const {
        seconds: took,
        cpuSeconds,
        peakMegabytes,
      } = measureNode([PROGRAM, "clean", path, "--model", model, "--out", out], scratch);
      perRow.push(cpuSeconds / rows);
      const memory = against(`${MEMORY} MB`, peakMegabytes <= MEMORY);
      const figures = `${seconds(took)} (processor ${seconds(cpuSeconds)}), ${peakMegabytes.toFixed(0)} MB`;
      yield `${rows} rows × ${COLUMNS}: ${figures}, ${memory}`;
      rmSync(path);
      rmSync(out, { recursive: true });
    }
    const growth = perRow.at(-1)! / perRow[0]!;
    yield `time per row, largest over smallest: ${growth.toFixed(2)}, ${against(`${LINEAR}`, growth <= LINEAR)}`;
  }
}
