import { Hono } from "hono";
import { assertCan } from "../../../domain/access/can.ts";
import { TERRITORY } from "../../../domain/access/subject.ts";
import type { Platform } from "../../../services/platform.ts";
import type { SignInEnv } from "../../signIn/signInEnv.ts";
import { openMetropolis } from "../cockpit/openMetropolis.ts";
import { auditAndSettingsRoutes } from "./auditAndSettingsRoutes.tsx";
import { campaignRoutes } from "./campaignRoutes.tsx";
import { modelRoutes } from "./modelRoutes.tsx";
import { peopleAcrossRoutes } from "./peopleAcrossRoutes.tsx";
import { logoRoutes, settingsRoutes } from "./settingsRoutes.tsx";

/**
 * `/espace/:code/territoire…` for the metropolis, `/espace/:code/reglages` for every organisation, and `/logos/:code`. Comes after
 * `requireSession`.
 */
export function territoryRoutes(platform: Platform): Hono<SignInEnv> {
  const app = new Hono<SignInEnv>();
  app.get("/espace/:code/territoire", async (c) => {
    const { actor } = await openMetropolis(platform, c);
    assertCan(actor, "manage-campaigns", TERRITORY);
    return c.redirect(`${c.req.path}/campagnes`, 303);
  });
  return app
    .route("/", campaignRoutes(platform))
    .route("/", modelRoutes(platform))
    .route("/", peopleAcrossRoutes(platform))
    .route("/", auditAndSettingsRoutes(platform))
    .route("/", settingsRoutes(platform))
    .route("/", logoRoutes(platform));
}
