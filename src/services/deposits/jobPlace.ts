import type { Polygons } from "../../domain/geo/polygons.ts";
import type { JobPlace } from "../../pipeline/deposit/depositJob.ts";
import type { Platform } from "../platform.ts";
import { readLimits } from "../limits/readLimits.ts";

/**
 * Where an organisation's data are expected to lie: a commune's within its own limits, the others' within those of the territory,
 * whose communes (INSEE codes) are given.
 */
export async function jobPlace(
  platform: Pick<Platform, "settings" | "log">,
  { insee }: { readonly insee: string | null },
  territory: readonly string[],
): Promise<JobPlace> {
  const all = await readLimits(platform, territory);
  const limits = new Map<string, Polygons>();
  for (const code of insee === null ? territory : [insee]) {
    const polygons = all.get(code);
    if (polygons) limits.set(code, polygons);
  }
  return { commune: insee, territory, limits };
}
