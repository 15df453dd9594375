import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { subventions } from "../src/domain/models/subventions.ts";
import { against, PROGRAM, seconds, times } from "./bench.ts";
import { SUBVENTIONS_HEADER, subventionsRows } from "./data/subventionsRows.ts";
import { writeCsv } from "./data/writeCsv.ts";
import { fastest, type Measure, measureNode } from "./measure.ts";

const ROWS = 100_000;
const VALIDATE_TARGET = 40;
const CLEAN_TARGET = 15;
const SCRIPT = resolve(import.meta.dirname, "frictionlessValidate.py");

interface Frictionless {
  readonly version: string;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly rows: number;
  readonly fields: number;
  readonly errors: number;
  readonly valid: boolean;
}

/** The interpreter that has frictionless, named by FRICTIONLESS_PYTHON; null where it has not. */
function runFrictionless(path: string, schema: string): Frictionless | null {
  const python = process.env["FRICTIONLESS_PYTHON"] ?? "python3";
  const folder = resolve(path, "..");
  const { status, stdout } = spawnSync(python, [SCRIPT, path, schema], { cwd: folder, encoding: "utf8" });
  if (status !== 0) return null;
  const result = JSON.parse(stdout) as Frictionless;
  if (result.rows !== ROWS || result.errors !== 0) throw new Error(`frictionless: ${stdout}`);
  return result;
}

/**
 * Validates and cleans 100,000 grants, against frictionless on the same file and schema. Ours is the time of the
 * whole process; frictionless's that of `validate` alone, its start-up left out.
 */
export function* benchValidation(scratch: string): Generator<string> {
  const path = join(scratch, "subventions.csv");
  const schema = join(scratch, "subventions.schema.json");
  writeCsv(path, SUBVENTIONS_HEADER, subventionsRows(ROWS));
  writeFileSync(schema, JSON.stringify(subventions));
  const official = process.env["SUBVENTIONS_SCHEMA"] ?? schema;
  const validate = fastest(3, () =>
    measureNode([PROGRAM, "validate", path, "--model", official, "--json"], scratch),
  );
  const { records, errors } = JSON.parse(validate.output) as { records: number; errors: number };
  if (records !== ROWS || errors !== 0) throw new Error(validate.output);
  const out = join(scratch, "subventions");
  const clean = fastest(2, () =>
    measureNode([PROGRAM, "clean", path, "--model", "subventions", "--out", out], scratch),
  );
  yield `validate, ${ROWS} rows × 16: ${seconds(validate.seconds)} (processor ${seconds(validate.cpuSeconds)}), ${validate.peakMegabytes.toFixed(0)} MB`;
  yield `clean, the same: ${seconds(clean.seconds)} (processor ${seconds(clean.cpuSeconds)}), ${clean.peakMegabytes.toFixed(0)} MB`;
  const theirs = runFrictionless(path, official);
  if (theirs === null) {
    yield "frictionless is not installed: ratios left out (see docs/benchmarks.md)";
    return;
  }
  yield `frictionless ${theirs.version}: ${seconds(theirs.seconds)} (processor ${seconds(theirs.cpuSeconds)}) for ${theirs.rows} rows × ${theirs.fields}`;
  yield ratio("validate", theirs, validate, VALIDATE_TARGET);
  yield ratio("clean", theirs, clean, CLEAN_TARGET);
}

/** By the clock, as the target says, and by the processor, which other programs of the machine do not disturb. */
function ratio(name: string, theirs: Frictionless, ours: Measure, target: number): string {
  const faster = theirs.seconds / ours.seconds;
  const processor = times(theirs.cpuSeconds / ours.cpuSeconds);
  return `${name}: ${times(faster)} faster (processor ${processor}), ${against(`${target} ×`, faster >= target)}`;
}
