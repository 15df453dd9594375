import { Hono } from "hono";
import type { Platform } from "../../services/platform.ts";
import { renderDocument } from "../components/renderDocument.ts";
import type { WebEnv } from "../http/webEnv.ts";
import { openVisit } from "../portal/http/portalVisit.ts";
import { sendPage } from "../portal/http/sendPage.ts";
import { DocsPage } from "./DocsPage.tsx";

/** `/docs/api`: how to query the data by program. */
export function docsRoutes(platform: Platform): Hono<WebEnv> {
  return new Hono<WebEnv>().get("/docs/api", async (c) => {
    const visit = await openVisit(platform, c);
    return sendPage(c, visit, async () => renderDocument(<DocsPage visit={visit} />));
  });
}
