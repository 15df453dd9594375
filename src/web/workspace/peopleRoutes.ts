import { Hono } from "hono";
import type { Platform } from "../../services/platform.ts";
import type { SignInEnv } from "../signIn/signInEnv.ts";
import { accountRoutes } from "./account/accountRoutes.tsx";
import { auditRoutes } from "./audit/auditRoutes.tsx";
import { teamRoutes } from "./team/teamRoutes.tsx";

/**
 * `/espace`, `/espace/compte`, `/espace/:code/equipe…` and `/espace/:code/journal`. Comes after `requireSession`, and before the
 * other routes under `/espace/:code`.
 */
export function peopleRoutes(platform: Platform): Hono<SignInEnv> {
  return new Hono<SignInEnv>()
    .route("/", accountRoutes(platform))
    .route("/", teamRoutes(platform))
    .route("/", auditRoutes(platform));
}
