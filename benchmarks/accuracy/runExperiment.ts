import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import type { Change } from "../../src/domain/journal/change.ts";
import { cleanFile } from "../../src/pipeline/cleanFile.ts";
import { loadGazetteer } from "../../src/reference/loadGazetteer.ts";
import { type Experiment, emptyScore, type ExpectedCell, type Score } from "./experiment.ts";

interface Report {
  readonly changes: readonly Change[];
  readonly missingFields: readonly string[];
  readonly summary: { readonly records: number };
}

/** Writes the experiment's file, puts it through the whole pipeline, and holds what comes out against the truth. */
export async function runExperiment(experiment: Experiment): Promise<Score> {
  const folder = mkdtempSync(join(tmpdir(), "traboule-accuracy-"));
  try {
    const path = join(folder, "depot.csv");
    const { header, rows } = experiment.table;
    writeFileSync(path, Papa.unparse([[...header], ...rows.map((row) => [...row])], { delimiter: ";" }));
    const out = join(folder, "out");
    await cleanFile({
      path,
      model: experiment.model,
      gazetteer: loadGazetteer(),
      place: experiment.place,
      mapping: null,
      memory: [],
      sheet: null,
      decisions: [],
      out,
      language: "fr",
    });
    return judge(experiment, out);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function judge({ kind, name, expected }: Experiment, out: string): Score {
  const report = JSON.parse(readFileSync(join(out, "report.json"), "utf8")) as Report;
  const csv = Papa.parse<Record<string, string>>(readFileSync(join(out, "clean.csv"), "utf8"), {
    header: true,
    delimiter: ",",
  });
  if (report.summary.records !== expected.length)
    throw new Error(`${kind}, ${name}: ${report.summary.records} records read, ${expected.length} written`);
  const changes = new Map(report.changes.map((change) => [`${change.record} ${change.field}`, change]));
  const missing = new Set(report.missingFields);
  const score = emptyScore();

  /** Why a cell is left to a person; null when it is not. */
  function waits(record: number, { field }: ExpectedCell): string | null {
    const change = changes.get(`${record} ${field}`);
    if (change)
      return change.status === "corrected" ? null : `${change.status} ${change.rule} ${change.value}`;
    return missing.has(field) ? "column not matched" : null;
  }

  for (const [index, cells] of expected.entries()) {
    for (const cell of cells) {
      const { field, raw, truth, resolvable } = cell;
      const published = csv.data[index]?.[field] ?? "";
      const waiting = waits(index + 1, cell);
      const right =
        published === truth ||
        (published === "" ? cell.derived === true : (cell.accepts?.(published) ?? false));
      score.cells++;
      if (resolvable) score.resolvable++;
      const fault = { kind, name, record: index + 1, field, raw, truth };
      if (waiting === null && !right) score.silentlyWrong.push({ ...fault, got: published });
      else if (waiting === null && resolvable) score.resolved++;
      else if (waiting !== null && resolvable) score.left.push({ ...fault, got: waiting });
      else if (waiting !== null) score.flagged++;
    }
  }
  return score;
}
