import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { RESULT_COLUMNS } from "../../src/services/geocodeFile/resultCells.ts";
import { ROOT } from "../sourceFiles.ts";

it("documents the columns of a geocoded csv, in order", () => {
  const page = readFileSync(join(ROOT, "docs/reference/geocoded-csv.md"), "utf8");
  const rows = [...page.matchAll(/^\| ((?:`\w+`(?:, )?)+) \|/gm)];
  const columns = rows.flatMap((row) => [...row[1]!.matchAll(/`(\w+)`/g)].map((found) => found[1]));
  expect(columns).toEqual([...RESULT_COLUMNS]);
});
