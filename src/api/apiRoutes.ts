import { Hono } from "hono";
import type { Platform } from "../services/platform.ts";
import type { ApiEnv } from "./apiEnv.ts";
import type { RenderApiPage } from "./apiPages.ts";
import { catalogueRoutes } from "./catalogue/catalogueRoutes.ts";
import { exportRoutes } from "./exports/exportRoutes.ts";
import { documentRoutes } from "./ogc/documentRoutes.ts";
import { itemRoutes } from "./ogc/itemRoutes.ts";
import { privateDefinition } from "./private/privateDefinition.ts";
import { privateRoutes } from "./private/privateRoutes.ts";
import { onlyReading, openToAll } from "./openToAll.ts";

interface ApiOptions {
  readonly renderPage: RenderApiPage;
  /** The version of the program. */
  readonly version: string;
}

/** The territory's catalogue in any of its forms. */
const CATALOGUE = "/:name{catalog\\.[a-z]+}";

/** Everything that programs read: OGC API Features under `/api`, downloads, DCAT catalogues, and the private API. */
export function apiRoutes(platform: Platform, { renderPage, version }: ApiOptions): Hono<ApiEnv> {
  const app = new Hono<ApiEnv>();
  const open = [openToAll(), onlyReading()] as const;
  for (const path of [
    "/api",
    "/api/",
    "/api/conformance",
    "/api/openapi.json",
    "/api/collections/*",
    "/exports/*",
    "/catalog/*",
    CATALOGUE,
  ])
    app.use(path, ...open);
  app.route("/", documentRoutes(platform, { renderPage, version, extension: privateDefinition }));
  app.route("/", itemRoutes(platform, renderPage));
  app.route("/", privateRoutes(platform));
  app.route("/", exportRoutes(platform));
  app.route("/", catalogueRoutes(platform));
  return app;
}
