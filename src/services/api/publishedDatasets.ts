import { listPublishedModels, publishedExtent, type PublishedModel } from "../../db/items/publishedState.ts";
import type { Extent } from "../../domain/geo/extent.ts";
import type { Model } from "../../domain/model/model.ts";
import { Problem } from "../../domain/problem/problem.ts";
import type { Platform } from "../platform.ts";

/** A dataset that readers may see. */
export interface PublishedDataset extends PublishedModel {
  /** The current version of its model. */
  readonly schema: Model;
}

/** The datasets published now, in the order of the models. */
export async function listPublishedDatasets(platform: Platform): Promise<PublishedDataset[]> {
  const published = await listPublishedModels(platform.database.query);
  return platform.models.list().flatMap((schema) => {
    const found = published.find(({ model, parts }) => model === schema.name && parts > 0);
    return found ? [{ ...found, schema }] : [];
  });
}

/**
 * A dataset published now. Throws `dataset.unknown` for a model that does not exist, `dataset.not-published` before its first
 * publication, `dataset.withdrawn` once every part is withdrawn.
 */
export async function openDataset(platform: Platform, model: string): Promise<PublishedDataset> {
  const schema = platform.models.list().find(({ name }) => name === model);
  if (!schema) throw new Problem("dataset.unknown", { model });
  const [found] = await listPublishedModels(platform.database.query, model);
  if (!found) throw new Problem("dataset.not-published", { model: schema.title });
  if (found.parts === 0) throw withdrawn(found);
  return { ...found, schema };
}

/** What is said of a dataset that nobody publishes any more: by whom it was withdrawn, and when. */
function withdrawn({
  withdrawnAt,
  withdrawnBy,
}: Pick<PublishedModel, "withdrawnAt" | "withdrawnBy">): Problem {
  const date = withdrawnAt?.toISOString() ?? "";
  return new Problem("dataset.withdrawn", { organization: withdrawnBy ?? "", date });
}

const extents = new WeakMap<Platform["database"], Map<string, Promise<Extent | null>>>();

/** The box around a dataset's records: worked out once per revision, in this process. */
export function datasetExtent(
  platform: Platform,
  model: string,
  revision: number,
  organizationId: string | null = null,
): Promise<Extent | null> {
  const { database, models } = platform;
  const known = extents.get(database) ?? new Map<string, Promise<Extent | null>>();
  extents.set(database, known);
  const key = `${model} ${organizationId ?? ""}`;
  const current = known.get(`${key} ${revision}`);
  if (current) return current;
  for (const other of known.keys()) if (other.startsWith(`${key} `)) known.delete(other);
  const computed = publishedExtent(database.query, models.table(model), organizationId);
  known.set(`${key} ${revision}`, computed);
  computed.catch(() => known.delete(`${key} ${revision}`));
  return computed;
}
