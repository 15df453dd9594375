import { type Context, Hono } from "hono";
import { assertCan, can } from "../../../domain/access/can.ts";
import { TERRITORY } from "../../../domain/access/subject.ts";
import { Problem } from "../../../domain/problem/problem.ts";
import { territoryTexts } from "../../../messages/web/territory.ts";
import type { Platform } from "../../../services/platform.ts";
import { addPartner } from "../../../services/territory/addPartner.ts";
import { readOrganizations } from "../../../services/territory/readOrganizations.ts";
import { readPeople } from "../../../services/territory/readPeople.ts";
import { administerAccount } from "../../../services/territory/administerAccount.ts";
import type { FormError } from "../../components/ErrorSummary.tsx";
import { renderDocument } from "../../components/renderDocument.ts";
import { readFields } from "../../http/readFields.ts";
import type { SignInEnv } from "../../signIn/signInEnv.ts";
import { openMetropolis } from "../cockpit/openMetropolis.ts";
import { formErrors } from "./formErrors.ts";
import { OrganizationsPage } from "./OrganizationsPage.tsx";
import { PeoplePage } from "./PeoplePage.tsx";
import { partHref } from "./TerritoryPage.tsx";

const NEW_PARTNER = { name: "", siren: "" };

/** `/espace/:code/territoire/organisations` and `/espace/:code/territoire/personnes`. */
export function peopleAcrossRoutes(platform: Platform): Hono<SignInEnv> {
  const app = new Hono<SignInEnv>();
  const organizations = "/espace/:code/territoire/organisations";
  const people = "/espace/:code/territoire/personnes";

  async function organizationsPage(
    c: Context<SignInEnv>,
    form: typeof NEW_PARTNER,
    errors: readonly FormError[] = [],
  ): Promise<Response> {
    const frame = await openMetropolis(platform, c);
    const texts = territoryTexts(frame.language);
    const page = (
      <OrganizationsPage
        frame={frame}
        organizations={await readOrganizations(platform, frame.actor)}
        form={form}
        errors={errors}
        done={c.req.query("fait") === "ajoutee" ? texts("done.added") : null}
      />
    );
    return c.html(renderDocument(page), errors.length > 0 ? 422 : 200);
  }

  app.get(organizations, (c) => organizationsPage(c, NEW_PARTNER));

  app.post(organizations, async (c) => {
    const { actor, open } = await openMetropolis(platform, c);
    assertCan(actor, "manage-organizations", TERRITORY);
    const fields = await readFields(c.req.raw);
    const form = { name: fields.get("name") ?? "", siren: fields.get("siren") ?? "" };
    try {
      await addPartner(platform, actor, form);
    } catch (error) {
      return organizationsPage(c, form, formErrors(error, c.var.language));
    }
    return c.redirect(`${partHref(open.code, "organizations")}?fait=ajoutee`, 303);
  });

  async function peoplePage(c: Context<SignInEnv>, errors: readonly FormError[] = []): Promise<Response> {
    const frame = await openMetropolis(platform, c);
    const texts = territoryTexts(frame.language);
    const text = (c.req.query("q") ?? "").slice(0, 100);
    const after = c.req.query("apres") ?? null;
    const done = c.req.query("fait");
    const page = (
      <PeoplePage
        frame={frame}
        page={await readPeople(platform, frame.actor, { text, after })}
        text={text}
        closes={can(frame.actor, "manage-platform", TERRITORY)}
        done={done === "ferme" ? texts("done.disabled") : done === "rouvert" ? texts("done.enabled") : null}
        errors={errors}
      />
    );
    return c.html(renderDocument(page), errors.length > 0 ? 409 : 200);
  }

  app.get(people, (c) => peoplePage(c));

  app.post(`${people}/:id`, async (c) => {
    const { actor, open } = await openMetropolis(platform, c);
    assertCan(actor, "manage-platform", TERRITORY);
    const action = (await readFields(c.req.raw)).get("faire");
    if (action !== "fermer" && action !== "rouvrir")
      throw new Problem("request.invalid", { parameter: "faire" });
    try {
      await administerAccount(platform, actor, c.req.param("id"), action === "rouvrir");
    } catch (error) {
      return peoplePage(c, formErrors(error, c.var.language));
    }
    const done = action === "fermer" ? "ferme" : "rouvert";
    return c.redirect(`${partHref(open.code, "people")}?fait=${done}`, 303);
  });

  return app;
}
