import { KEPT_MINUTES } from "../../services/signIn/keepForm.ts";
import { CODE_MINUTES } from "../../services/signIn/requestCode.ts";
import { WHOLE_LIFE } from "../../services/signIn/sessionLife.ts";
import type { Platform } from "../../services/platform.ts";
import { cookieJar } from "../http/cookies.ts";

/** Seconds for which each cookie is kept. The session's outlives the session, so that a late form finds its author. */
export const COOKIE_SECONDS = {
  session: WHOLE_LIFE / 1000 + 30 * 86_400,
  code: CODE_MINUTES * 60,
  identity: 900,
  form: KEPT_MINUTES * 60,
} as const;

/** The cookies of sign-in: each holds one opaque token. */
export function signInCookies({ settings }: Pick<Platform, "settings">) {
  const isHttps = settings.publicUrl.startsWith("https:");
  return {
    session: cookieJar("traboule-session", isHttps),
    code: cookieJar("traboule-code", isHttps),
    identity: cookieJar("traboule-identity", isHttps),
    form: cookieJar("traboule-form", isHttps),
  };
}
