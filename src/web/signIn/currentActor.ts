import { createMiddleware } from "hono/factory";
import type { Platform } from "../../services/platform.ts";
import { readSession } from "../../services/signIn/readSession.ts";
import { signInCookies } from "./signInCookies.ts";
import type { SignInEnv } from "./signInEnv.ts";

/**
 * Tells every page who is signed in: `actor` (null for anyone), `signedIn`, and the person's own language unless the address
 * asks for another. Comes after `chooseLanguage`. Reads the database only for a browser that has a session.
 */
export function currentActor(platform: Pick<Platform, "database" | "clock" | "settings">) {
  const { session } = signInCookies(platform);
  return createMiddleware<SignInEnv>(async (c, next) => {
    const reading = await readSession(platform, session.read(c));
    const signedIn = reading.state === "open" ? reading.signedIn : null;
    c.set("signedIn", signedIn);
    c.set("actor", signedIn?.actor ?? null);
    c.set("expiredPersonId", reading.state === "expired" ? reading.personId : null);
    if (signedIn && c.req.query("lang") === undefined) c.set("language", signedIn.language);
    await next();
  });
}
