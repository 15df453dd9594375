import { type CellCounts, countCells } from "../../db/deposits/countCells.ts";
import type { DepositState } from "../../db/schema/depositTables.ts";
import { BoundedCache } from "../boundedCache.ts";
import type { Platform } from "../platform.ts";

interface Countable {
  readonly id: string;
  /** Raised by whatever changes its cells. */
  readonly version: number;
  readonly state: DepositState;
}

/** States in which its people have cells to see. */
const COUNTED: ReadonlySet<DepositState> = new Set(["review", "approval"]);
const NONE: CellCounts = { cells: 0, waiting: 0, decisions: 0, invalid: 0 };
const MOST_KEPT = 2000;

const caches = new WeakMap<object, BoundedCache<CellCounts>>();

/** What the journal of a deposit holds, counted again only once the deposit changed; nothing before its review and after. */
export async function keptCellCounts(
  { database }: Pick<Platform, "database">,
  { id, version, state }: Countable,
): Promise<CellCounts> {
  if (!COUNTED.has(state)) return NONE;
  const cache = caches.get(database) ?? new BoundedCache<CellCounts>(MOST_KEPT);
  caches.set(database, cache);
  return cache.get(`${id} ${version}`, () => countCells(database.query, id));
}
