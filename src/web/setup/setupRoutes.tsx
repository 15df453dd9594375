import { createHash } from "node:crypto";
import { type Context, Hono } from "hono";
import { Problem } from "../../domain/problem/problem.ts";
import { type SetupText, setupTexts } from "../../messages/web/setup.ts";
import type { Platform } from "../../services/platform.ts";
import {
  findIntercommunalities,
  intercommunalityOf,
} from "../../services/territory/findIntercommunalities.ts";
import { assertInstallationKey } from "../../services/territory/installationLink.ts";
import { installTerritory } from "../../services/territory/installTerritory.ts";
import { readAccents } from "../../services/territory/readAccents.ts";
import type { FormError } from "../components/ErrorSummary.tsx";
import { renderDocument } from "../components/renderDocument.ts";
import { readFields } from "../http/readFields.ts";
import type { WebEnv } from "../http/webEnv.ts";
import { accentStylesheet } from "../styles/accentStylesheet.ts";
import { readAccent } from "./AccentFields.tsx";
import { type SetupForm, SetupPage } from "./SetupPage.tsx";

function page(
  c: Context<WebEnv>,
  { cle, siren, form }: { cle: string; siren: string; form: SetupForm },
  errors: readonly FormError[] = [],
): Response {
  const typed = c.req.query("q") ?? "";
  const chosen = intercommunalityOf(siren) ?? null;
  const search = typed.trim() === "" ? null : { typed, found: findIntercommunalities(typed) };
  const name = form.name || (chosen?.name ?? "");
  c.header("Cache-Control", "no-store");
  return c.html(
    renderDocument(
      <SetupPage
        language={c.var.language}
        cle={cle}
        search={search}
        chosen={chosen}
        form={{ ...form, name }}
        errors={errors}
      />,
    ),
    errors.length > 0 ? 422 : 200,
  );
}

/** `/installation`, behind the secret link that an empty installation prints, and `/accents.css`, the colours chosen since. */
export function setupRoutes(platform: Platform): Hono<WebEnv> {
  const app = new Hono<WebEnv>();

  app.get("/installation", async (c) => {
    const cle = c.req.query("cle") ?? "";
    await assertInstallationKey(platform, cle);
    const form = { name: "", accent: "", email: "", personName: "" };
    return page(c, { cle, siren: c.req.query("siren") ?? "", form });
  });

  app.post("/installation", async (c) => {
    const fields = await readFields(c.req.raw);
    const field = (name: string): string => fields.get(name) ?? "";
    const cle = field("cle");
    const siren = field("siren");
    await assertInstallationKey(platform, cle);
    const { language } = c.var;
    const form = {
      name: field("name"),
      accent: readAccent(fields),
      email: field("email"),
      personName: field("personName"),
    };
    try {
      const administrator = { email: form.email, name: form.personName, language };
      await installTerritory(platform, { siren, name: form.name, accent: form.accent, administrator });
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== "request.invalid") throw error;
      const texts = setupTexts(language);
      const errors = error.details.map(({ at }) => ({
        name: at === "siren" ? undefined : at,
        message: texts(`wrong.${at}` as SetupText),
      }));
      return page(c, { cle, siren, form }, errors);
    }
    return c.redirect("/connexion", 303);
  });

  app.get("/accents.css", async (c) => {
    const css = accentStylesheet(await readAccents(platform));
    const etag = `"${createHash("sha256").update(css).digest("base64url").slice(0, 22)}"`;
    // Asked again on each page, answered by 304 until somebody chooses another colour.
    const headers = { ETag: etag, "Cache-Control": "no-cache", "Content-Type": "text/css; charset=utf-8" };
    if (c.req.header("if-none-match")?.includes(etag)) return c.body(null, 304, headers);
    return c.body(css, 200, headers);
  });

  return app;
}
