import { Hono } from "hono";
import { countReading, rankReadings } from "../../services/portal/countReading.ts";
import type { Platform } from "../../services/platform.ts";
import type { WebEnv } from "../http/webEnv.ts";
import { communeRoutes } from "./commune/communeRoutes.ts";
import { datasetRoutes } from "./dataset/datasetRoutes.ts";
import { feedRoutes } from "./feed/feedRoutes.ts";
import { sitemapRoutes } from "./feed/sitemapRoutes.ts";
import { renderHome } from "./home/HomePage.tsx";
import { RANKED, readHome } from "./home/readHome.ts";
import { isPerson } from "./http/isPerson.ts";
import { openVisit } from "./http/portalVisit.ts";
import { sendPage } from "./http/sendPage.ts";
import { legalRoutes } from "./legal/legalRoutes.ts";
import { outlineRoutes } from "./map/outlineRoutes.ts";
import { modelRoutes } from "./model/modelRoutes.ts";
import { recordRoutes } from "./record/recordRoutes.ts";
import { shareRoutes } from "./share/shareRoutes.ts";

/** The public pages: home, datasets, communes, records, models; feeds, sitemaps and pictures. */
export function portalRoutes(platform: Platform): Hono<WebEnv> {
  const app = new Hono<WebEnv>();

  app.get("/", async (c) => {
    const visit = await openVisit(platform, c);
    if (isPerson(c)) countReading(platform, { model: "", insee: "", kind: "page" });
    const also = JSON.stringify(await rankReadings(platform, RANKED));
    return sendPage(c, visit, async () => renderHome(visit, await readHome(visit)), { also });
  });

  for (const routes of [
    feedRoutes,
    sitemapRoutes,
    shareRoutes,
    outlineRoutes,
    datasetRoutes,
    recordRoutes,
    communeRoutes,
    modelRoutes,
    legalRoutes,
  ])
    app.route("/", routes(platform));
  return app;
}
