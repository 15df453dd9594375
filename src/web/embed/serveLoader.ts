import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Context } from "hono";
import { isUnchanged } from "../../exchange/http/conditionalRequest.ts";
import { ASSET_FOLDER, assetManifest } from "../assets/assetManifest.ts";

const HOUR = 3600;

/**
 * Serves `/embed.js`: the address that towns paste never changes, so it is kept an hour and then asked for again, and any site may
 * load it. Throws when the assets were not built.
 */
export async function serveLoader(c: Context): Promise<Response> {
  const file = assetManifest().files["embedLoader.js"];
  if (file === undefined) throw new Error("No web asset is named embedLoader.js");
  const headers = {
    ETag: `"${file}"`,
    "Cache-Control": `public, max-age=${HOUR}`,
    "Access-Control-Allow-Origin": "*",
  };
  if (isUnchanged(c.req.raw.headers, { etag: file, lastModified: new Date() }))
    return c.body(null, 304, headers);
  const script = await readFile(join(ASSET_FOLDER, file), "utf8");
  return c.body(script, 200, { ...headers, "Content-Type": "text/javascript; charset=utf-8" });
}
