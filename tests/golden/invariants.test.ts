import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import type { Model } from "../../src/domain/model/model.ts";
import { builtInModels } from "../../src/domain/models/builtInModels.ts";
import { NOWHERE } from "../../src/domain/place/place.ts";
import { cleanFile } from "../../src/pipeline/cleanFile.ts";
import { loadGazetteer } from "../../src/reference/loadGazetteer.ts";
import { loadModel } from "../../src/services/loadModel.ts";
import { csvText, type MessyTable, messyTable } from "./messyTable.ts";

const RUNS = Number(process.env["GOLDEN_RUNS"] ?? 4);
/** What a message says to a person who has something to do. */
const ASKS = /\b(?:Vérifiez|Choisissez|Confirmez|Indiquez|Corrigez|Complétez|Saisissez|Ressaisissez)\b/;

interface Report {
  readonly mapping: readonly {
    readonly column: string;
    readonly columns?: readonly string[];
    readonly positions?: readonly number[];
    readonly extract?: string;
    readonly field: string;
  }[];
  readonly unmatchedColumns: readonly string[];
  readonly changes: readonly {
    readonly record: number;
    readonly row: number;
    readonly field: string;
    readonly raw: string;
    readonly value: string | null;
    readonly status: "corrected" | "to-confirm" | "invalid";
    readonly message: string;
  }[];
  readonly issues: readonly { readonly message: string }[];
  readonly ignoredRows: readonly { readonly row: number }[];
  readonly summary: {
    readonly records: number;
    readonly cells: number;
    readonly unchanged: number;
    readonly corrected: number;
    readonly toConfirm: number;
    readonly invalid: number;
  };
}

interface Cleaned {
  readonly csv: string;
  readonly report: Report;
}

const scratch = mkdtempSync(join(tmpdir(), "traboule-invariants-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const gazetteer = loadGazetteer();
const place = { ...NOWHERE, commune: gazetteer.current("69029") ?? null };
let turn = 0;

async function clean(text: string, model: Model): Promise<Cleaned> {
  const folder = join(scratch, String(++turn));
  const path = join(scratch, `source-${turn}`, "fichier.csv");
  mkdirSync(dirname(path));
  writeFileSync(path, text);
  const request = { mapping: null, memory: [], sheet: null, decisions: [], language: "fr" as const };
  await cleanFile({ ...request, path, model, gazetteer, place, out: folder });
  const report = JSON.parse(readFileSync(join(folder, "report.json"), "utf8")) as Report & {
    summary: { seconds: number };
  };
  report.summary.seconds = 0;
  const csv = readFileSync(join(folder, "clean.csv"), "utf8");
  rmSync(folder, { recursive: true });
  rmSync(dirname(path), { recursive: true });
  return { csv, report };
}

const isTable = ({ rows }: MessyTable): boolean => rows.some((row) => row.some((cell) => cell.trim() !== ""));

function everyCellIsAccountedFor({ report: { summary, changes } }: Cleaned): void {
  const { cells, unchanged, corrected, toConfirm, invalid } = summary;
  const count = (status: string) => changes.filter((change) => change.status === status).length;
  expect(unchanged).toBeGreaterThanOrEqual(0);
  expect(unchanged + corrected + toConfirm + invalid).toBe(cells);
  expect([count("corrected"), count("to-confirm"), count("invalid")]).toEqual([
    corrected,
    toConfirm,
    invalid,
  ]);
}

function everyRowIsARecordOrIgnored({ report }: Cleaned, { rows }: MessyTable): void {
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== "")).length + 1;
  const blank = report.ignoredRows.length + report.summary.records - filled;
  expect(blank).toBe(0);
}

function everyColumnIsMappedOrListed({ report }: Cleaned, { headers }: MessyTable): void {
  const named = new Set([
    ...report.unmatchedColumns,
    ...report.mapping.flatMap(({ column, columns }) => columns ?? [column]),
  ]);
  expect(headers.filter((header) => !named.has(header.trim().replaceAll(/\s+/g, " ")))).toEqual([]);
}

function undoingGivesTheRawTextBack({ report }: Cleaned, { headers, rows }: MessyTable): void {
  const columnOf = new Map(
    report.mapping
      .filter(({ columns, positions }) => columns === undefined && positions === undefined)
      .map(({ field, column }) => [field, headers.findIndex((header) => header.trim() === column)]),
  );
  for (const { row, field, raw } of report.changes) {
    const column = columnOf.get(field);
    if (column === undefined || column === -1) continue;
    expect([field, raw]).toEqual([field, rows[row - 2]?.[column]]);
  }
}

/** A brace of the table itself may stand in a message that quotes it. */
function messagesAreWhole({ report }: Cleaned, text: string): void {
  const messages = [...report.changes, ...report.issues].map(({ message }) => message);
  const unfilled = messages.flatMap((message) => message.match(/\{\w+\}|«\u00A0\u00A0»/g) ?? []);
  expect(unfilled.filter((part) => !text.includes(part))).toEqual([]);
  expect(messages).not.toContain("");
  const asking = report.changes.filter(({ status, message }) => status === "corrected" && ASKS.test(message));
  expect(asking.map(({ message }) => message)).toEqual([]);
}

/** Lines of a csv with the number of their record, without those that hold nothing. */
function filledLines(csv: string): { readonly record: number; readonly line: string }[] {
  const lines = csv.split("\n").map((line, record) => ({ record, line }));
  return lines.slice(1).filter(({ line }) => /[^,]/.test(line));
}

/** A cell that waits for a person is blank in `clean.csv`, and says nothing more of its row. */
async function settledRecordsStayTheSame({ csv, report }: Cleaned, model: Model): Promise<void> {
  const before = filledLines(csv);
  if (before.length === 0) return;
  const again = await clean(csv, model);
  const after = filledLines(again.csv);
  const waiting = new Set(
    report.changes.filter(({ status }) => status !== "corrected").map(({ record }) => record),
  );
  const settled = [...before.keys()].filter((at) => !waiting.has(before[at]!.record));
  const changes = again.report.changes.filter(({ record }) => settled.includes(record - 1));
  expect(changes).toEqual([]);
  expect(settled.map((at) => after[at]?.line)).toEqual(settled.map((at) => before[at]!.line));
}

describe("whatever the table", () => {
  for (const name of builtInModels.keys())
    it(`loses nothing and stays the same when cleaned again: ${name}`, async () => {
      const model = await loadModel(name);
      await fc.assert(
        fc.asyncProperty(messyTable(model).filter(isTable), async (table) => {
          const text = csvText(table);
          const first = await clean(text, model);
          everyCellIsAccountedFor(first);
          everyRowIsARecordOrIgnored(first, table);
          everyColumnIsMappedOrListed(first, table);
          undoingGivesTheRawTextBack(first, table);
          messagesAreWhole(first, text);
          expect(await clean(text, model)).toEqual(first);
          await settledRecordsStayTheSame(first, model);
        }),
        { numRuns: RUNS, endOnFailure: true },
      );
    });
});
