import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { expect, test } from "vitest";
import type { Kind } from "../../model/kind.ts";
import { cleanerOf } from "../cleanerOf.ts";
import { cleanColumn } from "./kindFixture.ts";
import { PUBLISHED_FILES } from "../../../../tests/publishedFiles.ts";

/** Published columns, and the least share of their cells that must be valid or certainly corrected. */
const COLUMNS: readonly (readonly [file: string, column: string, kind: Kind, share: number])[] = [
  ["peer-fixtures/csv-detective/irve.testfiles.csv", "horaires", "opening-hours", 1],
  ["peer-fixtures/csv-detective/irve.testfiles.csv", "gratuit", "boolean", 1],
  ["peer-fixtures/csv-detective/date_fr_binary.testfiles.csv", "date_francaise", "date", 1],
  ["peer-fixtures/frictionless/issue-277.csv", "DateEarliest", "datetime", 1],
  ["schemas/scdl-subventions/exemple_valide.csv", "montant", "amount", 1],
  ["schemas/scdl-subventions/exemple_valide.csv", "dateConvention", "date", 1],
  ["schemas/scdl-subventions/exemple_valide.csv", "datesPeriodeVersement", "period", 0.85],
  ["cantines/campagne_td_2021.csv", "creation_date", "datetime", 1],
];

function columnOf(path: string, column: string): string[] {
  const { data } = Papa.parse<Record<string, string>>(readFileSync(path, "utf8").replace(/^\uFEFF/, ""), {
    header: true,
    skipEmptyLines: true,
  });
  return data.map((row) => row[column] ?? "");
}

test.for(COLUMNS)("%s, %s", ([file, column, kind, share], { skip }) => {
  const path = join(PUBLISHED_FILES, file);
  skip(!existsSync(path), `${path} is not there`);
  const outcomes = cleanColumn(cleanerOf(kind), columnOf(path, column), {}, column);
  const filled = outcomes.filter(({ status }) => status !== "empty");
  const settled = filled.filter(({ status }) => status === "valid" || status === "corrected");
  expect(filled.length).toBeGreaterThan(0);
  expect(settled.length / filled.length).toBeGreaterThanOrEqual(share);
});
