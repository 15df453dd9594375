import { languageDetector } from "hono/language";
import { LANGUAGES, type Language } from "../../messages/language.ts";

/** Holds a preference, no secret and no person: `cookieJar(LANGUAGE_COOKIE, false)` writes it. */
export const LANGUAGE_COOKIE = "language";

/**
 * Chooses the language of each request: `?lang=`, else the cookie of an earlier choice, else `Accept-Language`, else French. The
 * choice is in `context.get("language")`.
 */
export function chooseLanguage() {
  return languageDetector({
    supportedLanguages: [...LANGUAGES],
    fallbackLanguage: "fr" satisfies Language,
    order: ["querystring", "cookie", "header"],
    lookupQueryString: "lang",
    lookupCookie: LANGUAGE_COOKIE,
    caches: false,
  });
}
