import { createHash } from "node:crypto";
import type { Context } from "hono";
import { isUnchanged, validatorHeaders } from "../../exchange/http/conditionalRequest.ts";
import type { EmbedSubject } from "../../services/embed/findSubject.ts";
import { BoundedCache } from "../../services/boundedCache.ts";
import { assetManifest } from "../assets/assetManifest.ts";
import { accentHref } from "../portal/http/accentHref.ts";
import type { EmbedPage } from "./embedPage.ts";
import type { Widget } from "./widget.ts";

/** A publication or a withdrawal shows on every site within five minutes. */
const SECONDS = 300;
const MOST_KEPT = 300;
/** Longer addresses are nobody's usual widget. */
const LONGEST_KEPT = 400;

const caches = new WeakMap<object, BoundedCache<Widget>>();

/** All that a widget is drawn from: its address, the revision and the names it shows, the assets. */
function stateOf({ visit }: EmbedPage, subject: EmbedSubject): string {
  const { territory, platform, path, parameters } = visit;
  const dataset = subject.state === "unknown-dataset" ? null : subject.dataset;
  return JSON.stringify([
    `${path}?${parameters.toString()}`,
    platform.settings.publicUrl,
    assetManifest().files,
    accentHref(territory),
    territory.name,
    territory.communes.map(({ name }) => name),
    dataset && [
      dataset.model.version,
      dataset.revision,
      dataset.parts.map(({ organization, revision, metadata }) => [
        organization.name,
        revision,
        metadata.licence,
      ]),
      dataset.withdrawn.map(({ organization, at, why }) => [organization.name, at, why]),
    ],
  ]);
}

/**
 * Answers with a widget: strong validators of the revision shown, the same answer for every visitor, drawn once however many
 * sites show it.
 */
export async function sendEmbed(
  c: Context,
  page: EmbedPage,
  subject: EmbedSubject,
  draw: () => Promise<Widget>,
): Promise<Response> {
  const { visit, language } = page;
  const state = stateOf(page, subject);
  const etag = createHash("sha256").update(state).digest("base64url").slice(0, 22);
  const lastModified = visit.territory.modifiedAt;
  const cache = caches.get(visit.platform) ?? new BoundedCache<Widget>(MOST_KEPT);
  caches.set(visit.platform, cache);
  const { status, body } = c.req.url.length > LONGEST_KEPT ? await draw() : await cache.get(etag, draw);
  const headers = {
    ...(status === 200 && { ETag: validatorHeaders({ etag, lastModified })["ETag"]! }),
    "Cache-Control": `public, max-age=${SECONDS}`,
    "Content-Language": language,
  };
  const tags = c.req.header("If-None-Match");
  if (status === 200 && tags !== undefined && isUnchanged(c.req.raw.headers, { etag, lastModified }))
    return c.body(null, 304, headers);
  return c.body(body, status, { ...headers, "Content-Type": "text/html; charset=utf-8" });
}
