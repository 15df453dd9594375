import { communeExperiments } from "./communes/communeExperiments.ts";
import { coordinateExperiments } from "./coordinates/coordinateExperiments.ts";
import { officialExamples } from "./officialExamples.ts";
import { runFamily } from "./runFamily.ts";
import { codeExperiments } from "./values/codeExperiments.ts";
import { dateExperiments } from "./values/dateExperiments.ts";
import { otherValueExperiments } from "./values/otherValueExperiments.ts";
import { type ScoresByKind, scoreTable, totalOf } from "./scoreTable.ts";
import { sampleTerritories } from "./sampleTerritories.ts";
import { hasSharedData } from "./sharedData.ts";

/** How many faults of each sort are shown. */
const SHOWN = 400;

/** What can be measured, in the order of the results. */
const FAMILIES: Readonly<
  Record<string, { readonly real: boolean; readonly run: () => Promise<ScoresByKind> }>
> = {
  territoire: { real: false, run: sampleTerritories },
  coordonnées: { real: true, run: () => runFamily(coordinateExperiments()) },
  communes: { real: true, run: () => runFamily(communeExperiments()) },
  codes: { real: true, run: () => runFamily(codeExperiments()) },
  dates: { real: true, run: () => runFamily(dateExperiments()) },
  valeurs: { real: true, run: () => runFamily(otherValueExperiments()) },
  exemples: { real: true, run: () => runFamily(officialExamples()) },
};

function showFaults(scores: ScoresByKind): void {
  const { silentlyWrong, left } = totalOf(scores);
  for (const fault of silentlyWrong.slice(0, SHOWN)) console.log("WRONG", JSON.stringify(fault));
  for (const fault of left.slice(0, SHOWN)) console.log("LEFT ", JSON.stringify(fault));
}

/**
 * Measures accuracy on sample territories and on the real files, and prints one table per family of mess. Takes the
 * names of the families to run, all by default; `--faults` lists what went wrong.
 */
export async function runAccuracy(args: readonly string[]): Promise<void> {
  const wanted = args.filter((arg) => !arg.startsWith("--"));
  for (const [name, { real, run }] of Object.entries(FAMILIES)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    if (real && !hasSharedData()) {
      console.log(`\n${name} : les fichiers réels ne sont pas sur cette machine, rien n'est mesuré.`);
      continue;
    }
    const scores = await run();
    if (args.includes("--faults")) showFaults(scores);
    console.log(`\n${scoreTable(name, scores)}`);
  }
}

if (import.meta.filename === process.argv[1]) await runAccuracy(process.argv.slice(2));
