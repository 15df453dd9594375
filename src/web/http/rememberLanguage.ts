import { createMiddleware } from "hono/factory";
import { LANGUAGES } from "../../messages/language.ts";
import { LANGUAGE_COOKIE } from "./chooseLanguage.ts";
import { cookieJar } from "./cookies.ts";
import type { WebEnv } from "./webEnv.ts";

/** Seconds for which a choice is remembered: a year. */
export const LANGUAGE_SECONDS = 365 * 86_400;

/**
 * Keeps the language that a person chose by `?lang=` for the pages that follow. What a town's own site shows of us chooses
 * nothing: widgets leave no cookie. Comes after `chooseLanguage`.
 */
export function rememberLanguage() {
  const cookie = cookieJar(LANGUAGE_COOKIE, false);
  return createMiddleware<WebEnv>(async (c, next) => {
    await next();
    const chosen = LANGUAGES.find((language) => language === c.req.query("lang"));
    const isPage = c.req.method === "GET" && (c.req.header("Accept") ?? "").includes("text/html");
    if (chosen && isPage && !c.req.path.startsWith("/embed/")) cookie.write(c, chosen, LANGUAGE_SECONDS);
  });
}
