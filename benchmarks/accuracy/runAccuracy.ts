import { communeExperiments } from "./communes/communeExperiments.ts";
import { coordinateExperiments } from "./coordinates/coordinateExperiments.ts";
import { runFamily } from "./runFamily.ts";
import { codeExperiments } from "./values/codeExperiments.ts";
import { dateExperiments } from "./values/dateExperiments.ts";
import { otherValueExperiments } from "./values/otherValueExperiments.ts";
import { type ScoresByKind, scoreTable, totalOf } from "./scoreTable.ts";
import { hasSharedData } from "./sharedData.ts";

/** How many faults of each sort are shown. */
const SHOWN = 400;

const FAMILIES = {
  coordonnées: coordinateExperiments,
  communes: communeExperiments,
  codes: codeExperiments,
  dates: dateExperiments,
  valeurs: otherValueExperiments,
} as const;

function showFaults(scores: ScoresByKind): void {
  const { silentlyWrong, left } = totalOf(scores);
  for (const fault of silentlyWrong.slice(0, SHOWN)) console.log("WRONG", JSON.stringify(fault));
  for (const fault of left.slice(0, SHOWN)) console.log("LEFT ", JSON.stringify(fault));
}

/**
 * Measures accuracy on the real files, and prints one table per family of mess. Takes the names of the families to
 * run, all by default; `--faults` lists what went wrong.
 */
export async function runAccuracy(args: readonly string[]): Promise<void> {
  if (!hasSharedData()) {
    console.log("Les fichiers réels ne sont pas sur cette machine : leur exactitude n'est pas mesurée.");
    return;
  }
  const wanted = args.filter((arg) => !arg.startsWith("--"));
  for (const [name, experiments] of Object.entries(FAMILIES)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const scores = await runFamily(experiments());
    if (args.includes("--faults")) showFaults(scores);
    console.log(`\n${scoreTable(name, scores)}`);
  }
}

if (import.meta.filename === process.argv[1]) await runAccuracy(process.argv.slice(2));
