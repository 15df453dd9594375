import { createHash } from "node:crypto";
import { type Context, Hono } from "hono";
import { Problem } from "../../../domain/problem/problem.ts";
import { isUnchanged, validatorHeaders } from "../../../exchange/http/conditionalRequest.ts";
import { portalFeedTexts } from "../../../messages/web/portalFeeds.ts";
import { BoundedCache } from "../../../services/boundedCache.ts";
import { findDataset } from "../../../services/portal/findDataset.ts";
import { publishingCommunes } from "../../../services/portal/portalTerritory.ts";
import type { Platform } from "../../../services/platform.ts";
import type { WebEnv } from "../../http/webEnv.ts";
import { isAccent } from "../../styles/accentStylesheet.ts";
import { subjectOf } from "../commune/communeRoutes.ts";
import { openVisit, type PortalVisit } from "../http/portalVisit.ts";
import { drawShare, type ShareCard } from "./drawShare.ts";
import { renderPicture } from "./renderPicture.ts";

const USUAL_ACCENT = "#9f3a1e";
const MOST_KEPT = 100;

const accentOf = (...accents: readonly (string | null | undefined)[]): string =>
  accents.find((accent) => typeof accent === "string" && isAccent(accent)) ?? USUAL_ACCENT;

/** What a picture's file is named after. */
function named(file: string): string {
  if (!file.endsWith(".png")) throw new Problem("request.page-unknown");
  return file.slice(0, -".png".length);
}

/** The pictures shown where pages are shared, drawn once per state of what they say. */
export function shareRoutes(platform: Platform): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  const pictures = new BoundedCache<Uint8Array<ArrayBuffer>>(MOST_KEPT);

  async function send(c: Context, { territory, now }: PortalVisit, card: ShareCard): Promise<Response> {
    const svg = drawShare(card);
    const etag = createHash("sha256").update(svg).digest("base64url").slice(0, 22);
    const lastModified = territory.modifiedAt.getTime() === 0 ? now : territory.modifiedAt;
    const headers = {
      ...validatorHeaders({ etag, lastModified }),
      "Content-Type": "image/png",
      "Cache-Control": "public, max-age=3600",
      Vary: "Accept-Language, Cookie",
    };
    if (isUnchanged(c.req.raw.headers, { etag, lastModified })) return c.body(null, 304, headers);
    return c.body(await pictures.get(etag, () => renderPicture(svg)), 200, headers);
  }

  app.get("/share/home.png", async (c) => {
    const visit = await openVisit(platform, c);
    const { territory, language, siteName } = visit;
    const texts = portalFeedTexts(language);
    const count = territory.datasets.filter(({ parts }) => parts.length > 0).length;
    return send(c, visit, {
      over: texts("shareTitle"),
      title: territory.name || siteName,
      under: texts("shareDatasets", { count }),
      accent: accentOf(territory.metropolis?.accent),
    });
  });

  app.get("/share/datasets/:file", async (c) => {
    const visit = await openVisit(platform, c);
    const { territory, language, siteName } = visit;
    const texts = portalFeedTexts(language);
    const dataset = findDataset(territory, named(c.req.param("file")));
    const coverage = texts("shareCoverage", {
      publishing: publishingCommunes(territory, dataset.parts).length,
      total: territory.communes.length,
    });
    return send(c, visit, {
      over: siteName,
      title: dataset.model.title,
      under: `${texts("shareRecords", { count: dataset.records })} · ${coverage}`,
      accent: accentOf(territory.metropolis?.accent),
    });
  });

  app.get("/share/communes/:file", async (c) => {
    const visit = await openVisit(platform, c);
    const { territory, language, siteName } = visit;
    const found = subjectOf(platform, visit, named(c.req.param("file")));
    if (found.kind === "former") throw new Problem("organization.unknown");
    const { subject } = found;
    const count = territory.datasets.filter(({ parts }) =>
      parts.some(({ organization }) => organization.code === subject.code),
    ).length;
    return send(c, visit, {
      over: siteName,
      title: subject.name,
      under: portalFeedTexts(language)("shareDatasets", { count }),
      accent: accentOf(subject.organization?.accent, territory.metropolis?.accent),
    });
  });

  return app;
}
