import type { RecordChoice } from "../../db/portal/browseRecords.ts";
import { mapCells } from "../../db/portal/mapCells.ts";
import type { Extent } from "../../domain/geo/extent.ts";
import type { Field } from "../../domain/model/field.ts";
import { gatherMarks, type MapMark } from "../../domain/presentation/gatherMarks.ts";
import { namingField } from "../../domain/presentation/namingField.ts";
import type { Platform } from "../platform.ts";
import { BoundedCache } from "./boundedCache.ts";
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
  { model: { name, fields }, revision }: PortalDataset,
  { choice, extent, by }: MapRequest,
): Promise<readonly MapMark[]> {
  const cache = caches.get(platform) ?? new BoundedCache<readonly MapMark[]>(300);
  caches.set(platform, cache);
  const key = JSON.stringify([name, revision, choice, extent, by?.name]);
  return cache.get(key, async () => {
    const cells = await mapCells(platform.database.query, platform.models.table(name), {
      choice,
      extent,
      columns: COLUMNS,
      rows: ROWS,
      by: by?.name ?? null,
      naming: namingField({ fields })?.name ?? null,
    });
    return gatherMarks(cells);
  });
}
