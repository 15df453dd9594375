import type { Context } from "hono";
import type { ApiContext } from "../exchange/ogc/apiContext.ts";
import type { Platform } from "../services/platform.ts";
import type { ApiEnv } from "./apiEnv.ts";

/** Where the API answers, for one request; whose it is only where it is told. */
export function apiContext({ settings }: Platform, context: Context<ApiEnv>, territory = ""): ApiContext {
  const { publicUrl } = settings;
  return {
    root: `${publicUrl}/api`,
    site: publicUrl,
    documentation: `${publicUrl}/docs/api`,
    territory,
    language: context.get("language") ?? "fr",
  };
}
