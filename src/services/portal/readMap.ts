import type { RecordChoice } from "../../db/portal/browseRecords.ts";
import { keptPlaces } from "../../db/figures/keptPlaces.ts";
import { type MapCell, mapCells } from "../../db/portal/mapCells.ts";
import type { Extent } from "../../domain/geo/extent.ts";
import type { Field } from "../../domain/model/field.ts";
import { gatherMarks, type MapMark } from "../../domain/presentation/gatherMarks.ts";
import { placeLevel } from "../../domain/presentation/placeLevel.ts";
import { namingField } from "../../domain/presentation/namingField.ts";
import type { Platform } from "../platform.ts";
import { BoundedCache } from "../boundedCache.ts";
import { isWhole } from "./browseDataset.ts";
import { keptFigures } from "./keptFigures.ts";
import type { PortalDataset } from "./portalTerritory.ts";

export interface MapRequest {
  readonly choice: RecordChoice;
  readonly extent: Extent;
  /** The field that tells records apart; null for none. */
  readonly by: Field | null;
}

/** The finest that marks are gathered: about the width of a mark on a map of a screen's width. */
const COLUMNS = 28;
const ROWS = 22;

const caches = new WeakMap<Platform, BoundedCache<readonly MapMark[]>>();

/** What a map of an extent shows of a dataset: records alone, and those too close to be told apart gathered. Kept per revision. */
export function readMap(
  platform: Platform,
  dataset: PortalDataset,
  { choice, extent, by }: MapRequest,
): Promise<readonly MapMark[]> {
  const { model, revision } = dataset;
  const cache = caches.get(platform) ?? new BoundedCache<readonly MapMark[]>(300);
  caches.set(platform, cache);
  const key = JSON.stringify([model.name, model.version, revision, choice, extent, by?.name]);
  return cache.get(key, async () => gatherMarks(await cellsOf(platform, dataset, { choice, extent, by })));
}

/** Of all records, from the squares kept of each part where these are fine enough; of some, from the records. */
async function cellsOf(
  platform: Platform,
  dataset: PortalDataset,
  { choice, extent, by }: MapRequest,
): Promise<MapCell[]> {
  const { query } = platform.database;
  const grid = { extent, columns: COLUMNS, rows: ROWS, by: by?.name ?? null };
  const level = isWhole(choice) ? placeLevel(extent, grid) : null;
  if (level !== null) return keptPlaces(query, await keptFigures(platform, dataset), { ...grid, level });
  const naming = namingField(dataset.model)?.name ?? null;
  return mapCells(query, platform.models.table(dataset.model.name), { ...grid, choice, naming });
}
