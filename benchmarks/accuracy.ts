import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import type { Change } from "../src/domain/journal/change.ts";
import { NOWHERE } from "../src/domain/place/place.ts";
import { cleanFile } from "../src/pipeline/cleanFile.ts";
import { loadGazetteer } from "../src/reference/loadGazetteer.ts";
import { loadModel } from "../src/services/loadModel.ts";

interface TruthCell {
  readonly raw: string | number;
  readonly truth: string;
  readonly difficulty: "plain" | "certain" | "confirm" | "invalid";
  readonly accept?: readonly string[];
}

interface Truth {
  readonly file: string;
  readonly model: string;
  readonly commune: string;
  readonly records: readonly Readonly<Record<string, TruthCell>>[];
}

/** A cell whose outcome is not what it should be. */
export interface Fault {
  readonly file: string;
  readonly record: number;
  readonly field: string;
  readonly raw: string;
  readonly truth: string;
  readonly got: string;
  readonly difficulty: string;
}

export interface Accuracy {
  cells: number;
  /** Cells whose raw text differs from the truth although one certain reading exists. */
  resolvable: number;
  resolved: number;
  /** Applied or untouched, not the truth, not flagged. */
  readonly silentlyWrong: Fault[];
  /** Resolvable, yet left to a person. */
  readonly unresolved: Fault[];
  /** Good or certain cells that were flagged invalid. */
  missingRecords: number;
}

/** Two positions within about ten centimetres are the same place. */
const SAME_DEGREES = 1e-6;

function agrees(field: string, got: string, cell: TruthCell): boolean {
  const right = [cell.truth, ...(cell.accept ?? [])];
  if (right.includes(got)) return true;
  if (got !== "" && cell.truth !== "" && /lat|lon/i.test(field))
    return Math.abs(Number(got) - Number(cell.truth)) <= SAME_DEGREES;
  return got !== "" && Number.isFinite(Number(cell.truth)) && Number(got) === Number(cell.truth) && !/^0\d/.test(cell.truth);
}

/** Cleans every file of a sample territory and holds each cell against the truth. */
export async function measureAccuracy(folder: string, out?: string): Promise<Accuracy> {
  const gazetteer = loadGazetteer();
  const accuracy: Accuracy = { cells: 0, resolvable: 0, resolved: 0, silentlyWrong: [], unresolved: [], missingRecords: 0 };
  for (const name of readdirSync(join(folder, "truth")).sort()) {
    const truth = JSON.parse(readFileSync(join(folder, "truth", name), "utf8")) as Truth;
    const results = out ? join(out, name) : mkdtempSync(join(tmpdir(), "traboule-accuracy-"));
    await cleanFile({
      path: join(folder, "files", truth.file),
      model: await loadModel(truth.model),
      gazetteer,
      place: { ...NOWHERE, commune: gazetteer.current(truth.commune) ?? null },
      mapping: null,
      memory: [],
      sheet: null,
      decisions: [],
      out: results,
      language: "fr",
    });
    judge(truth, results, accuracy);
    if (!out) rmSync(results, { recursive: true });
  }
  return accuracy;
}

function judge(truth: Truth, results: string, accuracy: Accuracy): void {
  const report = JSON.parse(readFileSync(join(results, "report.json"), "utf8")) as { changes: Change[] };
  const csv = Papa.parse<Record<string, string>>(readFileSync(join(results, "clean.csv"), "utf8"), { header: true, skipEmptyLines: true });
  const flagged = new Map(report.changes.map((change) => [`${change.record} ${change.field}`, change]));
  if (csv.data.length !== truth.records.length) accuracy.missingRecords += Math.abs(csv.data.length - truth.records.length);
  for (const [index, record] of truth.records.entries()) {
    for (const [field, cell] of Object.entries(record)) {
      accuracy.cells++;
      const change = flagged.get(`${index + 1} ${field}`);
      const got = csv.data[index]?.[field] ?? "";
      const waiting = change !== undefined && change.status !== "corrected";
      const right = agrees(field, got, cell);
      const messy = cell.difficulty === "certain";
      if (messy) accuracy.resolvable++;
      const fault = { file: truth.file, record: index + 1, field, raw: String(cell.raw), truth: cell.truth, difficulty: cell.difficulty };
      if (!waiting && !right) accuracy.silentlyWrong.push({ ...fault, got });
      else if (messy && !waiting) accuracy.resolved++;
      else if (messy || (cell.difficulty === "plain" && waiting))
        accuracy.unresolved.push({ ...fault, got: `${change!.status} ${change!.rule} ${change!.value}` });
    }
  }
}

if (import.meta.filename === process.argv[1]) {
  const { cells, resolvable, resolved, silentlyWrong, unresolved, missingRecords } = await measureAccuracy(process.argv[2]!, process.argv[3]);
  for (const fault of silentlyWrong.slice(0, 80)) console.log("WRONG", JSON.stringify(fault));
  for (const fault of unresolved.slice(0, 80)) console.log("LEFT ", JSON.stringify(fault));
  console.log({ cells, resolvable, resolved, share: resolved / resolvable, wrong: silentlyWrong.length, left: unresolved.length, missingRecords });
}
