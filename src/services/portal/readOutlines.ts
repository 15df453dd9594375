import type { Platform } from "../platform.ts";
import { type Outlines } from "./outlines.ts";
import type { PortalTerritory } from "./portalTerritory.ts";
import { traceOutlines } from "./traceOutlines.ts";

const traced = new WeakMap<Platform, { readonly codes: string; readonly outlines: Promise<Outlines> }>();

const NONE: Outlines = new Map();

/**
 * Approximate outlines of the member communes, drawn around the addresses of the index; none without an index. Traced once, out
 * of the way of the request that first asks.
 */
export function readOutlines(platform: Platform, { communes }: PortalTerritory): Promise<Outlines> {
  const { addresses } = platform.settings;
  if (addresses === null) return Promise.resolve(NONE);
  const codes = communes.map(({ insee }) => insee).join(" ");
  const known = traced.get(platform);
  if (known?.codes === codes) return known.outlines;
  const outlines = traceOutlines(addresses, new Set(codes.split(" "))).catch((error: unknown) => {
    platform.log.warn({ error }, "outlines of communes not traced");
    return NONE;
  });
  traced.set(platform, { codes, outlines });
  return outlines;
}
