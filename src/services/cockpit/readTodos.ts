import { countCommuneDecisions } from "../../db/cockpit/communeDecisions.ts";
import { countWaitingCells } from "../../db/cockpit/readStandings.ts";
import { countAnomalies } from "../../db/cockpit/territoryChecks.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { assertCan } from "../../domain/access/can.ts";
import { TERRITORY } from "../../domain/access/subject.ts";
import type { Platform } from "../platform.ts";

export interface Todos {
  /** Cells of deposits that wait for an answer. */
  readonly waiting: number;
  /** Decisions of communes that nobody looked at yet. */
  readonly decisions: number;
  /** Oddities found between communes. */
  readonly anomalies: number;
}

const MINUTE = 60_000;

interface Kept {
  readonly at: number;
  readonly todos: Promise<Todos>;
}

const kept = new WeakMap<Platform["database"], Kept>();

/**
 * What waits for the data manager beside the matrix, of all the territory: counted at most once a minute, and again once they
 * settled something. Throws what rights refuse.
 */
export async function readTodos(
  { database, clock }: Pick<Platform, "database" | "clock">,
  actor: Actor,
): Promise<Todos> {
  assertCan(actor, "read-cockpit", TERRITORY);
  const now = clock().getTime();
  const known = kept.get(database);
  if (known && now - known.at < MINUTE) return known.todos;
  const todos = countTodos(database);
  kept.set(database, { at: now, todos });
  todos.catch(() => kept.delete(database));
  return todos;
}

/** Has them counted again at the next question. */
export function forgetTodos({ database }: Pick<Platform, "database">): void {
  kept.delete(database);
}

async function countTodos({ query }: Platform["database"]): Promise<Todos> {
  return {
    waiting: await countWaitingCells(query),
    decisions: await countCommuneDecisions(query),
    anomalies: await countAnomalies(query),
  };
}
