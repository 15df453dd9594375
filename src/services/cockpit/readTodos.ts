import { countCommuneDecisions } from "../../db/cockpit/communeDecisions.ts";
import { countAnomalies } from "../../db/cockpit/territoryChecks.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { assertCan } from "../../domain/access/can.ts";
import { TERRITORY } from "../../domain/access/subject.ts";
import type { Platform } from "../platform.ts";

export interface Todos {
  /** Decisions of communes that nobody looked at yet. */
  readonly decisions: number;
  /** Oddities found between communes. */
  readonly anomalies: number;
}

/** What waits for the data manager beside the matrix. Throws what rights refuse. */
export async function readTodos({ database }: Pick<Platform, "database">, actor: Actor): Promise<Todos> {
  assertCan(actor, "read-cockpit", TERRITORY);
  return {
    decisions: await countCommuneDecisions(database.query),
    anomalies: await countAnomalies(database.query),
  };
}
