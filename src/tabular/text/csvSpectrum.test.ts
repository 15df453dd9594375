import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cellText } from "../../domain/table/cell.ts";
import { findTables } from "../layout/findTables.ts";
import { openFile } from "../openFile.ts";
import { PUBLISHED_FILES } from "../../../tests/publishedFiles.ts";

/** Its expected telephone number is not the one of its csv. */
const CONTRADICTORY = "location_coordinates.csv";
const folder = join(PUBLISHED_FILES, "peer-fixtures/csv-spectrum");

describe.skipIf(!existsSync(folder))("csv-spectrum (skipped where the shared data are absent)", () => {
  const names = existsSync(folder)
    ? readdirSync(folder).filter((name) => name.endsWith(".csv") && name !== CONTRADICTORY)
    : [];

  it.each(names)("reads %s as expected", async (name) => {
    const file = await openFile(join(folder, name));
    const [table] = await findTables(file.sheets[0]!);
    const records: Record<string, string>[] = [];
    for await (const batch of table!.records()) {
      for (const { cells } of batch) {
        records.push(
          Object.fromEntries(table!.columns.map(({ header }, at) => [header, cellText(cells[at])])),
        );
      }
    }
    const json: unknown = JSON.parse(
      readFileSync(join(folder, "json", name.replace(".csv", ".json")), "utf8"),
    );
    expect(records).toEqual(Array.isArray(json) ? json : [json]);
  });
});
