import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { EXPORT_FORMATS } from "../../src/exchange/export/exportFormats.ts";

/**
 * Writes every download of as many synthetic records as asked (a million unless told), each in a process of its own, and
 * prints what it took: `tsx benchmarks/exports/run.ts [RECORDS] [FORMAT…]`.
 */
const [records = "1000000", ...wanted] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "traboule-exports-"));
try {
  for (const { id } of EXPORT_FORMATS) {
    if (wanted.length > 0 && !wanted.includes(id)) continue;
    const script = resolve(import.meta.dirname, "runOne.ts");
    const path = join(folder, id);
    process.stdout.write(
      execFileSync(process.execPath, ["--import", "tsx", script, id, records, path], { encoding: "utf8" }),
    );
    rmSync(path);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
