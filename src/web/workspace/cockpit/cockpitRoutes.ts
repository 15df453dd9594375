import { Hono } from "hono";
import type { Platform } from "../../../services/platform.ts";
import type { SignInEnv } from "../../signIn/signInEnv.ts";
import { anomalyRoutes } from "./anomalyRoutes.tsx";
import { decisionRoutes } from "./decisionRoutes.tsx";
import { matrixRoutes } from "./matrixRoutes.tsx";

/** `/espace/:code/pilotage…`: where the communes stand, what they decided, what is odd. Comes after `requireSession`. */
export function cockpitRoutes(platform: Platform): Hono<SignInEnv> {
  return new Hono<SignInEnv>()
    .route("/", matrixRoutes(platform))
    .route("/", decisionRoutes(platform))
    .route("/", anomalyRoutes(platform));
}
