import { Hono } from "hono";
import type { Actor } from "../../src/domain/access/actor.ts";
import { answerProblems } from "../../src/server/answerProblems.ts";
import type { Edge } from "../../src/server/edge.ts";
import { securityHeaders } from "../../src/server/securityHeaders.ts";
import type { Platform } from "../../src/services/platform.ts";
import { serveAssets } from "../../src/web/assets/serveAssets.ts";
import { chooseLanguage } from "../../src/web/http/chooseLanguage.ts";
import { setupRoutes } from "../../src/web/setup/setupRoutes.tsx";
import type { SignInEnv } from "../../src/web/signIn/signInEnv.ts";
import { cockpitRoutes } from "../../src/web/workspace/cockpit/cockpitRoutes.ts";
import { territoryRoutes } from "../../src/web/workspace/territory/territoryRoutes.ts";

/** The pages of the territory, as the platform mounts them, for whoever `actor` says is signed in. */
export function territoryApp(platform: Platform, actor: () => Actor | null): Hono<SignInEnv> {
  const app = new Hono<SignInEnv>();
  answerProblems(app as unknown as Hono<Edge>, {
    log: platform.log,
    publicUrl: platform.settings.publicUrl,
    renderPage: ({ title, detail }) => `<h1>${title}</h1><p>${detail}</p>`,
  });
  app.use(securityHeaders({ isHttps: false, mapHosts: [] }), chooseLanguage());
  app.get("/assets/:file", serveAssets);
  app.use(async (c, next) => {
    c.set("actor", actor());
    await next();
  });
  return app
    .route("/", setupRoutes(platform))
    .route("/", cockpitRoutes(platform))
    .route("/", territoryRoutes(platform));
}

/** Somebody of an organisation. */
export function actorOf(
  accountId: string,
  membership: Pick<Actor["memberships"][number], "organizationId" | "organizationKind" | "role">,
): Actor {
  return {
    accountId,
    name: "Camille Roux",
    email: "camille.roux@exemple.fr",
    memberships: [{ ...membership, department: null }],
  };
}
