import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import type { Context } from "hono";
import { ASSET_FOLDER, assetManifest } from "./assetManifest.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

const EXTENSIONS = { br: ".br", gzip: ".gz" } as const;

/** The first encoding we hold that the browser accepts; brotli before gzip. */
function negotiated(accepted: string, held: readonly ("br" | "gzip")[]): "br" | "gzip" | null {
  const refused = /;\s*q=0(?:\.0*)?\s*$/;
  const offers = accepted.split(",").filter((offer) => !refused.test(offer));
  const names = new Set(offers.map((offer) => offer.split(";")[0]!.trim().toLowerCase()));
  return held.find((encoding) => names.has(encoding)) ?? null;
}

/**
 * Serves `/assets/:file`, for GET and HEAD. Only the files named in the manifest exist, so no path leads elsewhere;
 * their names change with their content, so browsers may keep them for ever.
 */
export async function serveAssets(c: Context): Promise<Response> {
  const { served, encodings } = assetManifest();
  const file = c.req.path.slice(c.req.path.lastIndexOf("/") + 1);
  if (!served.includes(file)) return c.notFound();
  const held = encodings[file] ?? [];
  const encoding = negotiated(c.req.header("Accept-Encoding") ?? "", held);
  const etag = `"${file}${encoding === null ? "" : EXTENSIONS[encoding]}"`;
  const headers = new Headers({
    "Cache-Control": "public, max-age=31536000, immutable",
    "Content-Type": TYPES[extname(file)] ?? "application/octet-stream",
    "X-Content-Type-Options": "nosniff",
    ETag: etag,
  });
  if (held.length > 0) headers.set("Vary", "Accept-Encoding");
  if (c.req.header("If-None-Match") === etag) return new Response(null, { status: 304, headers });
  if (encoding !== null) headers.set("Content-Encoding", encoding);
  const contents = await readFile(
    join(ASSET_FOLDER, encoding === null ? file : `${file}${EXTENSIONS[encoding]}`),
  );
  headers.set("Content-Length", String(contents.length));
  return new Response(new Uint8Array(contents), { headers });
}
