import { type CountedTable, countedTable } from "../../db/figures/countedTable.ts";
import { keepFigures, staleModels } from "../../db/figures/keepFigures.ts";
import type { Model } from "../../domain/model/model.ts";
import { countedFields } from "../../domain/presentation/countedFields.ts";
import { publicModel } from "../../domain/presentation/publicModel.ts";
import type { Platform } from "../platform.ts";
import { BoundedCache } from "../boundedCache.ts";
import type { PortalDataset } from "./portalTerritory.ts";

const caches = new WeakMap<object, BoundedCache<CountedTable>>();

function countedOf({ models }: Pick<Platform, "models">, model: Model): CountedTable {
  return countedTable(models.table(model.name), countedFields(model));
}

/** What is counted of a dataset, once the figures of every part are up to date: only what was published since is counted. */
export function keptFigures(
  platform: Platform,
  { model, revision }: Pick<PortalDataset, "model" | "revision">,
): Promise<CountedTable> {
  const cache = caches.get(platform) ?? new BoundedCache<CountedTable>(200);
  caches.set(platform, cache);
  return cache.get(`${model.name} ${model.version} ${revision}`, async () => {
    const counted = countedOf(platform, model);
    await keepFigures(platform.database.query, counted);
    return counted;
  });
}

/** Counts whatever was not, of every dataset: after an update of the platform or of a model, before anybody asks. */
export async function keepAllFigures(platform: Pick<Platform, "database" | "models">): Promise<void> {
  const { database, models } = platform;
  const counted = models.list().map((model) => countedOf(platform, publicModel(model)));
  const stale = await staleModels(
    database.query,
    counted.map(({ table, mark }) => ({ model: table.model.name, mark })),
  );
  for (const one of counted) if (stale.includes(one.table.model.name)) await keepFigures(database.query, one);
}
