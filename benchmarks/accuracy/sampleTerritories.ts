import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateTerritory } from "../../demo/generator/generate.ts";
import type { ScoresByKind } from "./scoreTable.ts";
import { measureTerritory, type TerritoryScore } from "./territory.ts";

const SEEDS = [20261, 1, 2, 3, 5, 8, 13, 21, 34, 55];

/**
 * Sample territories made with several seeds, the published one first, each against its truth. Throws when records were
 * lost or made up: cells would no longer stand for each other.
 */
export async function sampleTerritories(): Promise<ScoresByKind> {
  const scores = new Map<string, TerritoryScore>();
  const folder = mkdtempSync(join(tmpdir(), "traboule-territories-"));
  try {
    for (const seed of SEEDS) {
      generateTerritory(folder, seed);
      const score = await measureTerritory(folder);
      if (score.missingRecords > 0)
        throw new Error(`Seed ${seed}: ${score.missingRecords} records do not match`);
      scores.set(`graine ${seed}`, score);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return scores;
}
