import { type Polygons, polygonsExtent } from "../../domain/geo/polygons.ts";
import type { Platform } from "../platform.ts";
import type { Outline, Outlines } from "./outlines.ts";
import type { PortalTerritory } from "./portalTerritory.ts";
import { readLimits } from "../limits/readLimits.ts";
import { traceOutlines } from "./traceOutlines.ts";

const gathered = new WeakMap<Platform, { readonly codes: string; readonly outlines: Promise<Outlines> }>();

/**
 * Outlines of the member communes: their limits where the operator gave them, otherwise approximate ones drawn around the addresses
 * of the index; none for a commune that neither knows. Gathered once, out of the way of the request that first asks.
 */
export function readOutlines(platform: Platform, { communes }: PortalTerritory): Promise<Outlines> {
  const codes = communes.map(({ insee }) => insee);
  const asked = codes.join(" ");
  const known = gathered.get(platform);
  if (known?.codes === asked) return known.outlines;
  const outlines = gather(platform, codes);
  gathered.set(platform, { codes: asked, outlines });
  return outlines;
}

async function gather(platform: Platform, codes: readonly string[]): Promise<Outlines> {
  const limits = await readLimits(platform, codes);
  const traced = await traceAround(platform, new Set(codes.filter((code) => !limits.has(code))));
  const outlines = new Map<string, Outline>();
  for (const code of codes) {
    const polygons = limits.get(code) ?? traced.get(code);
    const extent = polygons ? polygonsExtent(polygons) : null;
    if (polygons && extent) outlines.set(code, { polygons, extent, isApproximate: !limits.has(code) });
  }
  return outlines;
}

/** None without an index. */
async function traceAround(
  { settings: { addresses }, log }: Platform,
  codes: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Polygons>> {
  if (addresses === null || codes.size === 0) return new Map();
  return traceOutlines(addresses, codes).catch((error: unknown) => {
    log.warn({ error }, "outlines of communes not traced");
    return new Map();
  });
}
