import { findFarPoints } from "../../db/cockpit/findFarPoints.ts";
import { findNeighbours } from "../../db/cockpit/findNeighbours.ts";
import { findOddNumbers } from "../../db/cockpit/findOddNumbers.ts";
import { findUsedValues } from "../../db/cockpit/findUsedValues.ts";
import {
  keepTerritoryCheck,
  latestRevisions,
  listTerritoryChecks,
} from "../../db/cockpit/territoryChecks.ts";
import type { Anomaly } from "../../domain/cockpit/anomaly.ts";
import { findDuplicates } from "../../domain/cockpit/findDuplicates.ts";
import { findSpellings } from "../../domain/cockpit/findSpellings.ts";
import type { Platform } from "../platform.ts";
import { forgetTodos } from "./readTodos.ts";

/** As many of one kind as a person looks at in a model. */
const MOST = 50;

/**
 * Holds the communes' published data side by side, the models that changed since the last time only, and keeps what is odd. Gives
 * how many models were compared. What it costs grows with the number of records; nothing of the data changes.
 */
export async function checkTerritory({
  database,
  models,
  clock,
}: Pick<Platform, "database" | "models" | "clock">): Promise<number> {
  const { query } = database;
  const latest = await latestRevisions(query);
  const known = new Map((await listTerritoryChecks(query)).map(({ model, revision }) => [model, revision]));
  const followed = models.list().filter(({ name }) => latest.has(name));
  const changed = followed.filter(({ name }) => known.get(name) !== latest.get(name));
  if (changed.length === 0) return 0;
  const placed = followed.filter(({ geometry }) => geometry !== null).map(({ name }) => models.table(name));
  const far = await findFarPoints(query, placed);
  for (const { name, geometry } of changed) {
    const table = models.table(name);
    const findings: Anomaly[][] = [
      geometry === null ? [] : findDuplicates(await findNeighbours(query, table)),
      findSpellings(await findUsedValues(query, table)),
      await findOddNumbers(query, table),
      far.get(name) ?? [],
    ];
    await keepTerritoryCheck(query, {
      model: name,
      revision: latest.get(name)!,
      findings: findings.flatMap((kind) => kind.slice(0, MOST)),
      checkedAt: clock(),
    });
  }
  forgetTodos({ database });
  return changed.length;
}
