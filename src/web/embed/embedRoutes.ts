import { type Context, Hono } from "hono";
import { findSubject } from "../../services/embed/findSubject.ts";
import { countReading } from "../../services/portal/countReading.ts";
import type { Platform } from "../../services/platform.ts";
import type { WebEnv } from "../http/webEnv.ts";
import { isPerson } from "../portal/http/isPerson.ts";
import { openVisit } from "../portal/http/portalVisit.ts";
import { builderPage } from "./builder/builderPage.ts";
import { openEmbed } from "./embedPage.ts";
import { readEmbedRequest } from "./embedRequest.ts";
import { renderPublished } from "./renderPublished.tsx";
import { renderRefusal } from "./renderRefusal.tsx";
import { sendEmbed } from "./sendEmbed.ts";
import { serveLoader } from "./serveLoader.ts";

/** Whether a widget is opened on a site, neither previewed by the builder nor walked through by its own links. */
function isShown(c: Context): boolean {
  return isPerson(c) && c.req.header("Sec-Fetch-Site") !== "same-origin";
}

/** `/embed/{model}`: the widgets; `/embed.js`: the script that places them; `/integrer`: the page that builds their code. */
export function embedRoutes(platform: Platform): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/embed.js", serveLoader);
  app.get("/integrer", async (c) => builderPage(c, await openVisit(platform, c)));
  app.get("/embed/:model", async (c) => {
    const visit = await openVisit(platform, c);
    const request = readEmbedRequest(visit.parameters);
    const page = openEmbed(visit, request);
    const model = c.req.param("model");
    const subject = findSubject(visit.territory, platform.gazetteer, { model, commune: request.commune });
    if (subject.state !== "published")
      return sendEmbed(c, page, subject, async () => renderRefusal(page, subject));
    if (isShown(c)) countReading(platform, { model, insee: subject.commune?.insee ?? "", kind: "embed" });
    return sendEmbed(c, page, subject, () => renderPublished({ ...page, subject }));
  });
  return app;
}
