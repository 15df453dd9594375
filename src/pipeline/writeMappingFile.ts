import { writeFileSync } from "node:fs";
import { writeMapping } from "../domain/matching/mappingFile.ts";
import type { PlannedTable } from "./planTable.ts";

/** Writes which column fed which field, as a file that can be corrected and given back with `--mapping`. */
export function writeMappingFile({ mapping, columns, plan }: PlannedTable, path: string): void {
  writeFileSync(path, `${JSON.stringify(writeMapping(mapping, columns, plan.model), null, 2)}\n`, {
    flag: "wx",
  });
}
