import { join } from "node:path";
import { PROGRAM, seconds } from "./bench.ts";
import { SUBVENTIONS_HEADER, subventionsRows } from "./data/subventionsRows.ts";
import { writeCsv } from "./data/writeCsv.ts";
import { fastest, measureNode } from "./measure.ts";

/** What a person waits for on an ordinary file, start-up included. */
export function* benchSmallFile(scratch: string): Generator<string> {
  const path = join(scratch, "small.csv");
  writeCsv(path, SUBVENTIONS_HEADER, subventionsRows(40));
  const clean = [PROGRAM, "clean", path, "--model", "subventions", "--out", join(scratch, "small")];
  const { seconds: took, peakMegabytes } = fastest(3, () => measureNode(clean, scratch));
  yield `clean, 40 rows: ${seconds(took)}, ${peakMegabytes.toFixed(0)} MB`;
}
