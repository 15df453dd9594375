import { createHash } from "node:crypto";
import type { Context } from "hono";
import { isUnchanged, validatorHeaders } from "../../../exchange/http/conditionalRequest.ts";
import { BoundedCache } from "../../../services/boundedCache.ts";
import { dayInParis } from "../../../services/portal/countReading.ts";
import { assetManifest } from "../../assets/assetManifest.ts";
import type { PortalVisit } from "./portalVisit.ts";

/** Longer addresses are answered and not kept: they are nobody's usual page. */
const LONGEST_KEPT = 300;
const MOST_KEPT = 300;

let build: string | null = null;

/** Pages name the assets: a new build is a new page. */
function buildMark(): string {
  build ??= createHash("sha256").update(JSON.stringify(assetManifest().files)).digest("hex").slice(0, 8);
  return build;
}

interface SendOptions {
  readonly type?: string | undefined;
  /** 410 for what is no longer published. */
  readonly status?: 200 | 410;
  /** What else it depends on: a figure counted all day long. */
  readonly also?: string | undefined;
}

const caches = new WeakMap<object, BoundedCache<string>>();

/**
 * Answers with a page that depends on the territory's state, the address, the language and the day: with strong validators,
 * 304 where nothing changed, and drawn once however often it is asked for.
 */
export async function sendPage(
  c: Context,
  visit: PortalVisit,
  draw: () => Promise<string> | string,
  { type = "text/html; charset=utf-8", status = 200, also = "" }: SendOptions = {},
): Promise<Response> {
  const { territory, language, now, path, parameters, platform } = visit;
  const drawing = platform.settings.outlines?.mark ?? "";
  const day = dayInParis(now);
  const address = `${path}?${parameters.toString()}`;
  const key = [buildMark(), drawing, territory.state, language, day, also, address].join(" ");
  const etag = createHash("sha256").update(key).digest("base64url").slice(0, 22);
  const lastModified = new Date(Math.max(territory.modifiedAt.getTime(), Date.parse(`${day}T00:00:00Z`)));
  const headers = {
    ...validatorHeaders({ etag, lastModified: lastModified > now ? now : lastModified }),
    "Cache-Control": "public, max-age=0, must-revalidate",
    "Content-Language": language,
    Vary: "Accept-Language, Cookie",
  };
  if (status === 200 && isUnchanged(c.req.raw.headers, { etag, lastModified }))
    return c.body(null, 304, headers);
  const cache = caches.get(platform) ?? new BoundedCache<string>(MOST_KEPT);
  caches.set(platform, cache);
  const work = async (): Promise<string> => draw();
  const body = address.length > LONGEST_KEPT ? await work() : await cache.get(key, work);
  return c.body(body, status, { ...headers, "Content-Type": type });
}
