import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { benchValidation } from "./benchValidation.ts";
import { benchLargeCsv } from "./benchLargeCsv.ts";
import { benchSmallFile } from "./benchSmallFile.ts";
import { benchWorkbook } from "./benchWorkbook.ts";
import type { Bench } from "./bench.ts";

const BENCHES: Readonly<Record<string, Bench>> = {
  small: benchSmallFile,
  validation: benchValidation,
  workbook: benchWorkbook,
  csv: benchLargeCsv,
};

const asked = process.argv.slice(2);
const scratch = mkdtempSync(join(tmpdir(), "traboule-bench-"));
try {
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    console.log(`\n${name}`);
    for (const line of bench(scratch)) console.log(`  ${line}`);
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
