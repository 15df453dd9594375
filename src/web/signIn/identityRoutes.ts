import { type Context, Hono } from "hono";
import type { Platform } from "../../services/platform.ts";
import { IDENTITY_RETURN, type IdentityService } from "../../services/signIn/identityService.ts";
import { finishIdentitySignIn, startIdentitySignIn } from "../../services/signIn/identitySignIn.ts";
import { localPath } from "./localPath.ts";
import { COOKIE_SECONDS, signInCookies } from "./signInCookies.ts";
import type { SignInEnv } from "./signInEnv.ts";

/** Puts a session in its cookie and goes on. */
export type Enter = (c: Context<SignInEnv>, session: string, returnTo: string) => Promise<Response>;

/** The way to the identity service and back. It starts by a link: browsers let no form of ours lead to another site. */
export function identityRoutes(platform: Platform, service: IdentityService, enter: Enter): Hono<SignInEnv> {
  const { identity } = signInCookies(platform);
  const app = new Hono<SignInEnv>();

  app.get("/connexion/identite", async (c) => {
    const returnTo = localPath(c.req.query("retour"));
    const { token, url } = await startIdentitySignIn(platform, service, returnTo);
    identity.write(c, token, COOKIE_SECONDS.identity);
    return c.redirect(url, 303);
  });

  app.get(IDENTITY_RETURN, async (c) => {
    const token = identity.read(c) ?? "";
    identity.remove(c);
    const { search: query } = new URL(c.req.url);
    const agent = c.req.header("user-agent") ?? "";
    const { session, returnTo } = await finishIdentitySignIn(platform, service, { token, query, agent });
    return enter(c, session, returnTo);
  });

  return app;
}
