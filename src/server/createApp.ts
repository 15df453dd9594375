import { Hono } from "hono";
import type { Config } from "../config.ts";
import type { Platform } from "../services/platform.ts";
import { serveAssets } from "../web/assets/serveAssets.ts";
import { chooseLanguage } from "../web/http/chooseLanguage.ts";
import { dropEmptyParameters } from "../web/http/dropEmptyParameters.ts";
import { rememberLanguage } from "../web/http/rememberLanguage.ts";
import type { WebEnv } from "../web/http/webEnv.ts";
import { renderProblemPage } from "../web/problem/renderProblemPage.tsx";
import { answerProblems } from "./answerProblems.ts";
import { compressText } from "./compressText.ts";
import { healthRoutes } from "./healthRoutes.ts";
import { logRequests } from "./logRequests.ts";
import { refuseForeignForms } from "./refuseForeignForms.ts";
import { platformRoutes } from "./routes.ts";
import { securityHeaders } from "./securityHeaders.ts";

interface AppOptions {
  readonly platform: Platform;
  readonly config: Config;
  /** True once the process was asked to stop. */
  readonly isStopping?: () => boolean;
}

/** The whole platform as one HTTP application; `app.request()` answers without a socket. */
export function createApp({ platform, config, isStopping = () => false }: AppOptions): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  const { isHttps, publicUrl, map } = config;
  app.use(logRequests(platform.log));
  app.use(async (_c, next) => {
    const end = platform.database.requests.begin();
    await next().finally(end);
  });
  app.use(securityHeaders({ isHttps, mapHosts: map.hosts }));
  app.use(compressText());
  app.use(chooseLanguage());
  app.use(rememberLanguage());
  app.use(dropEmptyParameters());
  app.use(refuseForeignForms(publicUrl));
  answerProblems(app, { log: platform.log, publicUrl, renderPage: renderProblemPage });
  app.get("/assets/:file", serveAssets);
  app.route("/", healthRoutes(platform, isStopping));
  app.route("/", platformRoutes(platform, config));
  return app;
}
