import { type Context, Hono } from "hono";
import { assertCan } from "../../../domain/access/can.ts";
import { Problem } from "../../../domain/problem/problem.ts";
import { type PrivateApiText, privateApiTexts } from "../../../messages/web/privateApi.ts";
import { createToken } from "../../../services/tokens/createToken.ts";
import { listTokens } from "../../../services/tokens/listTokens.ts";
import { revokeToken } from "../../../services/tokens/revokeToken.ts";
import type { Platform } from "../../../services/platform.ts";
import type { FormError } from "../../components/ErrorSummary.tsx";
import { renderDocument } from "../../components/renderDocument.ts";
import { readFields } from "../../http/readFields.ts";
import type { SignInEnv } from "../../signIn/signInEnv.ts";
import { openFrame } from "../team/openFrame.ts";
import { type TokenForm, TokensPage } from "./TokensPage.tsx";

const NEW_TOKEN: TokenForm = { name: "", scopes: ["read"], days: "90", errors: [] };

const LACKS: Readonly<Record<string, PrivateApiText>> = {
  name: "nameMissing",
  scopes: "scopesMissing",
  days: "daysMissing",
};

/** `/espace/:code/jetons`: the access keys of an organisation. */
export function tokenRoutes(platform: Platform): Hono<SignInEnv> {
  const app = new Hono<SignInEnv>();

  async function page(c: Context<SignInEnv>, form: TokenForm, created: string | null): Promise<Response> {
    const frame = await openFrame(platform, c);
    const tokens = await listTokens(platform, frame.actor, frame.open.organization);
    const revoked = c.req.method === "GET" && c.req.query("fait") === "revoked";
    const props = { frame, tokens, form, created, revoked, now: platform.clock() };
    return c.html(renderDocument(<TokensPage {...props} />), form.errors.length > 0 ? 422 : 200);
  }

  app.get("/espace/:code/jetons", (c) => page(c, NEW_TOKEN, null));

  // The key is shown by the answer itself, and nowhere else: no address leads back to it.
  app.post("/espace/:code/jetons", async (c) => {
    const { actor, open } = await openFrame(platform, c);
    assertCan(actor, "manage-tokens", { organizationId: open.organization.id });
    const fields = await readFields(c.req.raw);
    const typed = {
      name: fields.get("name") ?? "",
      scopes: fields.getAll("scopes"),
      days: fields.get("days") ?? "",
    };
    try {
      const days = /^\d{1,4}$/.test(typed.days) ? Number(typed.days) : 0;
      const created = await createToken(platform, actor, open.organization, { ...typed, days });
      return await page(c, NEW_TOKEN, created);
    } catch (error) {
      return page(c, { ...typed, errors: lacks(error, c) }, null);
    }
  });

  app.post("/espace/:code/jetons/:id/retrait", async (c) => {
    const { actor, open } = await openFrame(platform, c);
    await revokeToken(platform, actor, open.organization, c.req.param("id"));
    return c.redirect(`/espace/${c.req.param("code")}/jetons?fait=revoked`, 303);
  });
  return app;
}

/** What is missing in the form; throws again what it cannot cure. */
function lacks(error: unknown, c: Context<SignInEnv>): FormError[] {
  if (!(error instanceof Problem) || error.code !== "request.incomplete") throw error;
  const texts = privateApiTexts(c.var.language);
  return error.details.flatMap(({ at }) => {
    const text = LACKS[at];
    return text === undefined ? [] : [{ name: at, message: texts(text) }];
  });
}
