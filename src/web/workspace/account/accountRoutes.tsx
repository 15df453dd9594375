import { type Context, Hono } from "hono";
import { Problem } from "../../../domain/problem/problem.ts";
import { listOwnSessions, revokeSessions, updateAccount } from "../../../services/people/account.ts";
import { organizationCode } from "../../../services/organizations/openOrganization.ts";
import type { Platform } from "../../../services/platform.ts";
import type { SignedIn } from "../../../services/signIn/readSession.ts";
import { renderDocument } from "../../components/renderDocument.ts";
import { LANGUAGE_COOKIE } from "../../http/chooseLanguage.ts";
import { cookieJar } from "../../http/cookies.ts";
import { LANGUAGE_SECONDS } from "../../http/rememberLanguage.ts";
import { readFields } from "../../http/readFields.ts";
import type { SignInEnv } from "../../signIn/signInEnv.ts";
import { doneKey } from "../team/Done.tsx";
import { AccountPage } from "./AccountPage.tsx";
import { ChoosePage } from "./ChoosePage.tsx";

function personOf(c: Context<SignInEnv>): SignedIn {
  const { signedIn } = c.var;
  if (signedIn === null) throw new Problem("session.required");
  return signedIn;
}

/** `/espace`, which leads to the organisation served last or lets one choose, and `/espace/compte`, one's own account. */
export function accountRoutes(platform: Platform): Hono<SignInEnv> {
  const app = new Hono<SignInEnv>();
  const languageCookie = cookieJar(LANGUAGE_COOKIE, false);

  app.get("/espace", (c) => {
    const signedIn = personOf(c);
    const { services, lastOrganizationId } = signedIn;
    const only = services.length === 1 ? services[0] : undefined;
    const next = only ?? services.find(({ id }) => id === lastOrganizationId);
    if (next && c.req.query("choisir") === undefined)
      return c.redirect(`/espace/${organizationCode(next)}`, 303);
    return c.html(renderDocument(<ChoosePage language={c.var.language} signedIn={signedIn} />));
  });

  async function accountPage(c: Context<SignInEnv>, typedName: string | null): Promise<Response> {
    const signedIn = personOf(c);
    const { name, email } = signedIn.actor;
    const page = (
      <AccountPage
        language={c.var.language}
        signedIn={signedIn}
        sessions={await listOwnSessions(platform, signedIn)}
        name={typedName ?? (name === email ? "" : name)}
        nameMissing={typedName !== null}
        done={typedName === null ? doneKey(c.req.query("fait")) : null}
      />
    );
    return c.html(renderDocument(page), typedName === null ? 200 : 422);
  }

  app.get("/espace/compte", (c) => accountPage(c, null));

  app.post("/espace/compte", async (c) => {
    const fields = await readFields(c.req.raw);
    const signedIn = personOf(c);
    const typedName = fields.get("name") ?? "";
    const language = fields.get("language") === "en" ? "en" : "fr";
    try {
      await updateAccount(platform, signedIn, { typedName, language });
    } catch (error) {
      if (error instanceof Problem && error.code === "request.incomplete") return accountPage(c, typedName);
      throw error;
    }
    languageCookie.write(c, language, LANGUAGE_SECONDS);
    return c.redirect("/espace/compte?fait=saved", 303);
  });

  app.post("/espace/compte/sessions", async (c) => {
    const session = (await readFields(c.req.raw)).get("session") ?? "";
    const all = session === "autres";
    await revokeSessions(platform, personOf(c), all ? "others" : { only: session });
    return c.redirect(`/espace/compte?fait=${all ? "sessionsEnded" : "sessionEnded"}`, 303);
  });

  return app;
}
