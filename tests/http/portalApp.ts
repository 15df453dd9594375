import { Hono } from "hono";
import { pino } from "pino";
import { answerProblems } from "../../src/server/answerProblems.ts";
import { securityHeaders } from "../../src/server/securityHeaders.ts";
import type { Platform } from "../../src/services/platform.ts";
import { serveAssets } from "../../src/web/assets/serveAssets.ts";
import { chooseLanguage } from "../../src/web/http/chooseLanguage.ts";
import { rememberLanguage } from "../../src/web/http/rememberLanguage.ts";
import type { WebEnv } from "../../src/web/http/webEnv.ts";
import { portalRoutes } from "../../src/web/portal/portalRoutes.ts";
import { setupRoutes } from "../../src/web/setup/setupRoutes.tsx";
import { renderProblemPage } from "../../src/web/problem/renderProblemPage.tsx";

/** The portal alone, as the platform serves it. */
export function portalApp(platform: Platform): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.use(securityHeaders({ isHttps: false, mapHosts: [] }));
  app.use(chooseLanguage());
  app.use(rememberLanguage());
  const log = pino({ level: "silent" });
  answerProblems(app, { log, publicUrl: platform.settings.publicUrl, renderPage: renderProblemPage });
  app.get("/assets/:file", serveAssets);
  app.route("/", setupRoutes(platform));
  app.route("/", portalRoutes(platform));
  return app;
}
