import { type Context, Hono } from "hono";
import { Problem } from "../../domain/problem/problem.ts";
import { acceptInvitation } from "../../services/people/acceptInvitation.ts";
import { readInvitation } from "../../services/people/readInvitation.ts";
import type { Platform } from "../../services/platform.ts";
import { confirmCode } from "../../services/signIn/confirmCode.ts";
import { endSession } from "../../services/signIn/endSession.ts";
import type { IdentityService } from "../../services/signIn/identityService.ts";
import { forgetForm, KEPT_MINUTES, readKeptForm } from "../../services/signIn/keepForm.ts";
import { readCodeRequest } from "../../services/signIn/readCodeRequest.ts";
import { requestCode } from "../../services/signIn/requestCode.ts";
import { renderDocument } from "../components/renderDocument.ts";
import { readFields } from "../http/readFields.ts";
import { AddressPage } from "./AddressPage.tsx";
import { CodePage } from "./CodePage.tsx";
import { identityRoutes } from "./identityRoutes.ts";
import { InvitationPage } from "./InvitationPage.tsx";
import { localPath } from "./localPath.ts";
import { ResumePage } from "./ResumePage.tsx";
import { SignedOutPage } from "./SignedOutPage.tsx";
import { COOKIE_SECONDS, signInCookies } from "./signInCookies.ts";
import type { SignInEnv } from "./signInEnv.ts";

export interface SignInOptions {
  /** Null where no identity service is set up. */
  readonly identityService: IdentityService | null;
  /** The network address that asks, to limit its attempts. */
  readonly clientOf: (c: Context) => string;
}

const agentOf = (c: Context): string => c.req.header("user-agent") ?? "";

/**
 * `/connexion…` and `/deconnexion`: sign-in by a code sent by mail or by the identity service, invitations, forms kept while their author
 * signs in again. Complete without JavaScript. Comes after `chooseLanguage` and `currentActor`.
 */
export function signInRoutes(platform: Platform, options: SignInOptions): Hono<SignInEnv> {
  const { identityService, clientOf } = options;
  const cookies = signInCookies(platform);
  const app = new Hono<SignInEnv>();

  /** Puts the session in its cookie, the earlier one ended, and goes on to where the person was going. */
  async function enter(c: Context<SignInEnv>, session: string, returnTo: string): Promise<Response> {
    const earlier = cookies.session.read(c);
    if (earlier !== undefined) await endSession(platform, earlier);
    cookies.session.write(c, session, COOKIE_SECONDS.session);
    return c.redirect(cookies.form.read(c) === undefined ? returnTo : "/connexion/reprise", 303);
  }

  function addressPage(c: Context<SignInEnv>, typed?: string, returnTo = localPath(c.req.query("retour"))) {
    const isFormKept = cookies.form.read(c) !== undefined;
    const page = (
      <AddressPage
        language={c.var.language}
        returnTo={returnTo}
        typed={typed}
        wrong={typed !== undefined}
        why={isFormKept ? { keptMinutes: KEPT_MINUTES } : c.req.query("retour") ? "page" : "nothing"}
        identity={identityService?.profile ?? null}
      />
    );
    return c.html(renderDocument(page), typed === undefined ? 200 : 422);
  }

  app.get("/connexion", (c) =>
    c.var.signedIn ? c.redirect(localPath(c.req.query("retour")), 303) : addressPage(c),
  );

  app.post("/connexion", async (c) => {
    const fields = await readFields(c.req.raw);
    const typedAddress = fields.get("email") ?? "";
    const returnTo = localPath(fields.get("retour") ?? undefined);
    const { language } = c.var;
    try {
      const token = await requestCode(platform, { typedAddress, returnTo, client: clientOf(c), language });
      cookies.code.write(c, token, COOKIE_SECONDS.code);
      return c.redirect("/connexion/code", 303);
    } catch (error) {
      if (error instanceof Problem && error.code === "request.invalid")
        return addressPage(c, typedAddress, returnTo);
      throw error;
    }
  });

  async function codePage(c: Context<SignInEnv>, wrong: boolean): Promise<Response> {
    const token = cookies.code.read(c);
    const email = token === undefined ? undefined : await readCodeRequest(platform, token);
    if (email === undefined) return c.redirect("/connexion", 303);
    const page = <CodePage language={c.var.language} email={email} wrong={wrong} />;
    return c.html(renderDocument(page), wrong ? 422 : 200);
  }

  app.get("/connexion/code", (c) => codePage(c, false));

  app.post("/connexion/code", async (c) => {
    const token = cookies.code.read(c);
    if (token === undefined) return c.redirect("/connexion", 303);
    const typedCode = (await readFields(c.req.raw)).get("code") ?? "";
    try {
      const client = clientOf(c);
      const { session, returnTo } = await confirmCode(platform, {
        token,
        typedCode,
        client,
        agent: agentOf(c),
      });
      cookies.code.remove(c);
      return await enter(c, session, returnTo);
    } catch (error) {
      if (error instanceof Problem && error.code === "sign-in.code-wrong") return codePage(c, true);
      throw error;
    }
  });

  if (identityService) app.route("/", identityRoutes(platform, identityService, enter));

  app.get("/connexion/invitation/:token", async (c) => {
    const invitation = await readInvitation(platform, c.req.param("token"));
    const page = (
      <InvitationPage
        language={c.var.language}
        invitation={invitation}
        action={c.req.path}
        asksName={!c.var.signedIn?.actor.name}
      />
    );
    return c.html(renderDocument(page));
  });

  app.post("/connexion/invitation/:token", async (c) => {
    const { signedIn } = c.var;
    const name = (await readFields(c.req.raw)).get("name") ?? "";
    const accepted = await acceptInvitation(platform, c.req.param("token"), {
      signedIn,
      agent: agentOf(c),
      name,
    });
    const workspace = `/espace/${accepted.code}`;
    return accepted.session === null ? c.redirect(workspace, 303) : enter(c, accepted.session, workspace);
  });

  app.get("/connexion/reprise", async (c) => {
    const token = cookies.form.read(c);
    const { signedIn } = c.var;
    if (!signedIn) return c.redirect("/connexion", 303);
    const form = token && (await readKeptForm(platform, token, signedIn.actor.accountId));
    if (!form) {
      cookies.form.remove(c);
      return c.redirect("/espace", 303);
    }
    return c.html(renderDocument(<ResumePage language={c.var.language} form={form} />));
  });

  app.post("/connexion/reprise", async (c) => {
    const token = cookies.form.read(c);
    if (token !== undefined) await forgetForm(platform, token);
    cookies.form.remove(c);
    return c.redirect("/espace", 303);
  });

  app.post("/deconnexion", async (c) => {
    const token = cookies.session.read(c);
    const idToken = token === undefined ? null : await endSession(platform, token);
    cookies.session.remove(c);
    c.header("Cache-Control", "no-store");
    // A service that does not answer must not keep anyone from leaving.
    const identityUrl = idToken && (await identityService?.signOutUrl(idToken).catch(() => null));
    if (!identityUrl) return c.redirect("/connexion", 303);
    c.header("Refresh", `0; url=${identityUrl}`);
    return c.html(renderDocument(<SignedOutPage language={c.var.language} identityUrl={identityUrl} />));
  });

  return app;
}
