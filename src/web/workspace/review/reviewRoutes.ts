import { Hono } from "hono";
import type { Platform } from "../../../services/platform.ts";
import type { SignInEnv } from "../../signIn/signInEnv.ts";
import { dataRoutes } from "./dataRoutes.ts";
import { formRoutes } from "./formRoutes.tsx";
import { pageRoutes } from "./pageRoutes.tsx";

/** `/espace/:code/depots/:deposit/relecture…`: the review of a deposit, its forms and its data. */
export function reviewRoutes(platform: Platform): Hono<SignInEnv> {
  return new Hono<SignInEnv>()
    .route("/", dataRoutes(platform))
    .route("/", pageRoutes(platform))
    .route("/", formRoutes(platform));
}
