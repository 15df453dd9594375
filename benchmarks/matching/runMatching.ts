import { hasSharedData } from "../accuracy/sharedData.ts";
import { JUDGED } from "./judged.ts";
import { type MatchingScore, matchingTable } from "./matchingScore.ts";
import { PEER_MAPPED } from "./peerMapped.ts";
import { perturbedHeaders } from "./perturbedHeaders.ts";
import { realFiles } from "./realFiles.ts";

/**
 * Measures how columns are recognised: on the real files, then on the official schemas, their examples and the
 * built-in models under perturbed headers. Prints one table each; `--faults` lists what went wrong.
 */
export async function runMatching(args: readonly string[]): Promise<void> {
  if (!hasSharedData()) {
    console.log("Les fichiers réels ne sont pas sur cette machine : leurs colonnes ne sont pas mesurées.");
    return;
  }
  const tables: readonly (readonly [string, ReadonlyMap<string, MatchingScore>])[] = [
    ["correspondances écrites par leurs utilisateurs", await realFiles(PEER_MAPPED)],
    ["autres fichiers réels", await realFiles(JUDGED)],
    ["en-têtes perturbés", perturbedHeaders()],
  ];
  for (const [title, scores] of tables) {
    if (args.includes("--faults")) {
      for (const { wrong, missed } of scores.values()) {
        for (const fault of wrong) console.log("WRONG", fault);
        for (const fault of missed) console.log("MISSED", fault);
      }
    }
    console.log(`\n${matchingTable(title, scores)}`);
  }
}

if (import.meta.filename === process.argv[1]) await runMatching(process.argv.slice(2));
