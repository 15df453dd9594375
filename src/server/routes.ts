import { Hono } from "hono";
import type { Config } from "../config.ts";
import { RELEASE } from "../pipeline/release.ts";
import { type IdentityService, openIdentityService } from "../services/signIn/identityService.ts";
import type { Platform } from "../services/platform.ts";
import { apiRoutes } from "../api/apiRoutes.ts";
import { docsRoutes } from "../web/docs/docsRoutes.tsx";
import { problemRoutes } from "../web/docs/problemRoutes.tsx";
import { apiPageRenderer } from "../web/docs/renderApiPage.tsx";
import { demoRoutes } from "../web/demo/demoRoutes.tsx";
import { embedRoutes } from "../web/embed/embedRoutes.ts";
import { portalRoutes } from "../web/portal/portalRoutes.ts";
import { setupRoutes } from "../web/setup/setupRoutes.tsx";
import { currentActor } from "../web/signIn/currentActor.ts";
import { requireSession } from "../web/signIn/requireSession.ts";
import type { SignInEnv } from "../web/signIn/signInEnv.ts";
import { signInRoutes } from "../web/signIn/signInRoutes.tsx";
import { cockpitRoutes } from "../web/workspace/cockpit/cockpitRoutes.ts";
import { depositRoutes } from "../web/workspace/deposits/depositRoutes.tsx";
import { homeRoutes } from "../web/workspace/home/homeRoutes.tsx";
import { peopleRoutes } from "../web/workspace/peopleRoutes.ts";
import { reviewRoutes } from "../web/workspace/review/reviewRoutes.ts";
import { territoryRoutes } from "../web/workspace/territory/territoryRoutes.ts";
import { datasetRoutes } from "../web/workspace/datasets/datasetRoutes.tsx";
import { publicationRoutes } from "../web/workspace/publication/publicationRoutes.tsx";
import { tokenRoutes } from "../web/workspace/tokens/tokenRoutes.tsx";
import { clientAddress } from "./clientAddress.ts";
import { limitRate } from "./limitRate.ts";
import { refuseNulls } from "./refuseNulls.ts";

/** A part of the platform's addresses; its own environment is a part of what the middlewares tell. */
// eslint-disable-next-line typescript/no-explicit-any -- Hono's environments are invariant
type Routes = (platform: Platform) => Hono<any>;

/** What anyone may open. */
const OPEN: readonly Routes[] = [
  docsRoutes,
  problemRoutes,
  setupRoutes,
  demoRoutes,
  embedRoutes,
  portalRoutes,
];

/** Under `/espace`, for signed-in people; those that name a place come before those that name an organisation. */
const WORKSPACE: readonly Routes[] = [
  peopleRoutes,
  homeRoutes,
  depositRoutes,
  cockpitRoutes,
  territoryRoutes,
  reviewRoutes,
  datasetRoutes,
  publicationRoutes,
  tokenRoutes,
];

/** Twenty a second, which no walk of pages reaches. */
const READINGS_A_MINUTE = 1200;

function identityService({ oidc, publicUrl }: Config): IdentityService | null {
  return oidc && openIdentityService({ ...oidc, clientSecret: oidc.clientSecret.reveal(), publicUrl });
}

/** What programs read, each client so many times a minute. */
function machineRoutes(platform: Platform, { trustedProxies }: Config): Hono<SignInEnv> {
  const app = new Hono<SignInEnv>();
  const keyOf = (c: Parameters<typeof clientAddress>[0]): string => clientAddress(c, trustedProxies);
  const limit = limitRate({ name: "api", points: READINGS_A_MINUTE, seconds: 60, keyOf });
  for (const path of ["/api/*", "/exports/*", "/catalog/*", "/:name{catalog\\.[a-z]+}"]) app.use(path, limit);
  return app.route("/", apiRoutes(platform, { renderPage: apiPageRenderer(platform), version: RELEASE }));
}

/** Every address of the platform. Who is signed in is known first, and asked for under `/espace`. */
export function platformRoutes(platform: Platform, config: Config): Hono<SignInEnv> {
  const app = new Hono<SignInEnv>();
  const clientOf = (c: Parameters<typeof clientAddress>[0]): string =>
    clientAddress(c, config.trustedProxies);
  app.use(currentActor(platform));
  app.route("/", machineRoutes(platform, config));
  app.route("/", signInRoutes(platform, { identityService: identityService(config), clientOf }));
  app.use("/espace", requireSession(platform));
  app.use("/espace/*", requireSession(platform));
  app.use("/espace/*", refuseNulls());
  for (const routes of [...WORKSPACE, ...OPEN]) app.route("/", routes(platform));
  return app;
}
