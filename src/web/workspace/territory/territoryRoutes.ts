import { Hono } from "hono";
import type { Platform } from "../../../services/platform.ts";
import type { SignInEnv } from "../../signIn/signInEnv.ts";

/** `/espace/:code/territoire…` and `/espace/:code/reglages`. Comes after `requireSession`. */
export function territoryRoutes(_platform: Platform): Hono<SignInEnv> {
  return new Hono<SignInEnv>();
}
