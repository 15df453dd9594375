import { Hono } from "hono";
import {
  SITEMAP_LIMIT,
  sitemapCount,
  type SitemapEntry,
  writeSitemap,
  writeSitemapIndex,
} from "../../../exchange/sitemap/writeSitemap.ts";
import { Problem } from "../../../domain/problem/problem.ts";
import { listRecordPages } from "../../../services/portal/listRecordPages.ts";
import type { Platform } from "../../../services/platform.ts";
import type { WebEnv } from "../../http/webEnv.ts";
import { absolute, openVisit, type PortalVisit } from "../http/portalVisit.ts";
import { sendPage } from "../http/sendPage.ts";

const XML = { type: "application/xml; charset=utf-8" };

function mainPages(visit: PortalVisit): SitemapEntry[] {
  const { territory } = visit;
  const latest = territory.modifiedAt.getTime() === 0 ? null : territory.modifiedAt.toISOString();
  const entry = (path: string, modified: string | null): SitemapEntry => ({
    url: absolute(visit, path),
    modified,
  });
  const published = territory.datasets.filter(({ parts }) => parts.length > 0);
  const publishers = new Map<string, Date>();
  for (const { parts } of published)
    for (const { organization, publishedAt } of parts) {
      const known = publishers.get(organization.code);
      if (!known || known < publishedAt) publishers.set(organization.code, publishedAt);
    }
  return [
    entry("/", latest),
    entry("/datasets", latest),
    entry("/communes", latest),
    entry("/models", null),
    ...published.map(({ model, updatedAt }) =>
      entry(`/datasets/${model.name}`, updatedAt?.toISOString() ?? null),
    ),
    ...["/docs/api", "/integrer", "/mentions-legales", "/accessibilite", "/donnees-personnelles"].map(
      (path) => entry(path, null),
    ),
    ...Array.from(publishers, ([code, at]) => entry(`/communes/${code}`, at.toISOString())),
    ...territory.datasets.map(({ model }) => entry(`/models/${model.name}/${model.version}`, null)),
  ];
}

/** What search engines ask for first: the sitemaps of pages and of records, and what they may follow. */
export function sitemapRoutes(platform: Platform): Hono<WebEnv> {
  const app = new Hono<WebEnv>();

  app.get("/robots.txt", async (c) => {
    const visit = await openVisit(platform, c);
    const lines = [
      "User-agent: *",
      "Disallow: /espace/",
      "Disallow: /connexion",
      "Disallow: /*?*tri=",
      "Disallow: /*?*f.",
      "Allow: /",
      `Sitemap: ${absolute(visit, "/sitemap.xml")}`,
    ];
    return c.text(`${lines.join("\n")}\n`, 200, { "Cache-Control": "public, max-age=3600" });
  });

  app.get("/sitemap.xml", async (c) => {
    const visit = await openVisit(platform, c);
    return sendPage(
      c,
      visit,
      () => {
        const sitemaps: SitemapEntry[] = [{ url: absolute(visit, "/sitemaps/pages.xml"), modified: null }];
        for (const { model, records, updatedAt } of visit.territory.datasets)
          for (let page = 1; page <= (records > 0 ? sitemapCount(records) : 0); page++)
            sitemaps.push({
              url: absolute(visit, `/sitemaps/${model.name}-${page}.xml`),
              modified: updatedAt?.toISOString() ?? null,
            });
        return writeSitemapIndex(sitemaps);
      },
      XML,
    );
  });

  app.get("/sitemaps/:file{.+\\.xml}", async (c) => {
    const visit = await openVisit(platform, c);
    const name = c.req.param("file").slice(0, -".xml".length);
    if (name === "pages") return sendPage(c, visit, () => writeSitemap(mainPages(visit)), XML);
    const [, model, page] = /^(.+)-([1-9]\d{0,4})$/.exec(name) ?? [];
    const dataset = visit.territory.datasets.find((one) => one.model.name === model);
    if (!dataset || dataset.parts.length === 0) throw new Problem("request.page-unknown");
    const ids = await listRecordPages(platform, dataset, { page: Number(page), size: SITEMAP_LIMIT });
    if (ids.length === 0) throw new Problem("request.page-unknown");
    const entries = ids.map((id) => ({
      url: absolute(visit, `/datasets/${dataset.model.name}/records/${id}`),
      modified: null,
    }));
    // Too large to be kept among pages: it is asked for once in a while, by robots.
    return c.body(writeSitemap(entries), 200, {
      "Content-Type": XML.type,
      "Cache-Control": "public, max-age=3600",
    });
  });

  return app;
}
