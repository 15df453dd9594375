import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import type { Change } from "../../src/domain/journal/change.ts";
import { NOWHERE } from "../../src/domain/place/place.ts";
import { cleanFile } from "../../src/pipeline/cleanFile.ts";
import { loadGazetteer } from "../../src/reference/loadGazetteer.ts";
import { loadModel } from "../../src/services/loadModel.ts";
import { emptyScore, type Score } from "./experiment.ts";

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

/** The figures of a sample territory. */
export interface TerritoryScore extends Score {
  /** Records read too many or too few. */
  missingRecords: number;
}

/** Two positions within about ten centimetres are the same place. */
const SAME_DEGREES = 1e-6;

function agrees(field: string, got: string, cell: TruthCell): boolean {
  const right = [cell.truth, ...(cell.accept ?? [])];
  if (right.includes(got)) return true;
  if (got !== "" && cell.truth !== "" && /lat|lon/i.test(field))
    return Math.abs(Number(got) - Number(cell.truth)) <= SAME_DEGREES;
  return (
    got !== "" &&
    Number.isFinite(Number(cell.truth)) &&
    Number(got) === Number(cell.truth) &&
    !/^0\d/.test(cell.truth)
  );
}

/** Cleans every file of a sample territory, in `folder`, and holds each cell against the truth. */
export async function measureTerritory(folder: string): Promise<TerritoryScore> {
  const gazetteer = loadGazetteer();
  const score: TerritoryScore = { ...emptyScore(), missingRecords: 0 };
  for (const name of readdirSync(join(folder, "truth")).sort()) {
    const truth = JSON.parse(readFileSync(join(folder, "truth", name), "utf8")) as Truth;
    const results = mkdtempSync(join(tmpdir(), "traboule-accuracy-"));
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
    judge(truth, results, score);
    rmSync(results, { recursive: true });
  }
  return score;
}

function judge(truth: Truth, results: string, score: TerritoryScore): void {
  const report = JSON.parse(readFileSync(join(results, "report.json"), "utf8")) as { changes: Change[] };
  const csv = Papa.parse<Record<string, string>>(readFileSync(join(results, "clean.csv"), "utf8"), {
    header: true,
    delimiter: ",",
    skipEmptyLines: true,
  });
  const flagged = new Map(report.changes.map((change) => [`${change.record} ${change.field}`, change]));
  if (csv.data.length !== truth.records.length)
    score.missingRecords += Math.abs(csv.data.length - truth.records.length);
  for (const [index, record] of truth.records.entries()) {
    for (const [field, cell] of Object.entries(record)) {
      score.cells++;
      const change = flagged.get(`${index + 1} ${field}`);
      const got = csv.data[index]?.[field] ?? "";
      const waiting = change !== undefined && change.status !== "corrected";
      const right = agrees(field, got, cell);
      const messy = cell.difficulty === "certain";
      if (messy) score.resolvable++;
      const fault = {
        kind: cell.difficulty,
        name: truth.file,
        record: index + 1,
        field,
        raw: String(cell.raw),
        truth: cell.truth,
      };
      if (!waiting && !right) score.silentlyWrong.push({ ...fault, got });
      else if (messy && !waiting) score.resolved++;
      else if (messy || (cell.difficulty === "plain" && waiting))
        score.left.push({ ...fault, got: `${change!.status} ${change!.rule} ${change!.value}` });
      else if (waiting) score.flagged++;
    }
  }
}
