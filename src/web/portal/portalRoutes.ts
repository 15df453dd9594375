import { Hono } from "hono";
import { countReading, rankReadings } from "../../services/portal/countReading.ts";
import type { Platform } from "../../services/platform.ts";
import type { WebEnv } from "../http/webEnv.ts";
import { datasetRoutes } from "./dataset/datasetRoutes.ts";
import { renderHome } from "./home/HomePage.tsx";
import { RANKED, readHome } from "./home/readHome.ts";
import { accentSheet } from "./http/accentHref.ts";
import { isPerson } from "./http/isPerson.ts";
import { openVisit } from "./http/portalVisit.ts";
import { sendPage } from "./http/sendPage.ts";

/** The public pages: home, datasets, communes, records, models, feeds. */
export function portalRoutes(platform: Platform): Hono<WebEnv> {
  const app = new Hono<WebEnv>();

  app.get("/", async (c) => {
    const visit = await openVisit(platform, c);
    if (isPerson(c)) countReading(platform, { model: "", insee: "", kind: "page" });
    const also = JSON.stringify(await rankReadings(platform, RANKED));
    return sendPage(c, visit, async () => renderHome(visit, await readHome(visit)), { also });
  });

  app.get("/accents.css", async (c) => {
    const visit = await openVisit(platform, c);
    return c.body(accentSheet(visit.territory), 200, {
      "Content-Type": "text/css; charset=utf-8",
      "Cache-Control": "public, max-age=31536000, immutable",
    });
  });

  app.route("/", datasetRoutes(platform));
  return app;
}
