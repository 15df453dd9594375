import type { Hono } from "hono";
import type { Config } from "../config.ts";
import type { Platform } from "../services/platform.ts";
import type { WebEnv } from "../web/http/webEnv.ts";

/** A part of the platform's addresses. */
export type Routes = (platform: Platform, config: Config) => Hono<WebEnv>;

/** Every part, in the order they are tried: who is signed in is known first. */
export const ROUTES: readonly Routes[] = [];
