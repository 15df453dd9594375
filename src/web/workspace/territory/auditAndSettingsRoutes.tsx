import { type Context, Hono } from "hono";
import { territoryTexts } from "../../../messages/web/territory.ts";
import { isUuid } from "../../../services/people/isUuid.ts";
import type { Platform } from "../../../services/platform.ts";
import { readOrganizations } from "../../../services/territory/readOrganizations.ts";
import { readTerritoryAudit } from "../../../services/territory/readTerritoryAudit.ts";
import { readTerritoryGroups, saveTerritoryGroups } from "../../../services/territory/territoryGroups.ts";
import { renderDocument } from "../../components/renderDocument.ts";
import { readFields } from "../../http/readFields.ts";
import type { SignInEnv } from "../../signIn/signInEnv.ts";
import { readBefore } from "../audit/readBefore.ts";
import { openMetropolis } from "../cockpit/openMetropolis.ts";
import { readGroupLines, writeGroupLines } from "./groupLines.ts";
import { TerritoryAuditPage } from "./TerritoryAuditPage.tsx";
import { partHref } from "./TerritoryPage.tsx";
import { TerritorySettingsPage } from "./TerritorySettingsPage.tsx";

function organizationOf(text: string): string | null {
  if (text === "territoire") return "territory";
  return isUuid(text) ? text : null;
}

/** `/espace/:code/territoire/journal` and `/espace/:code/territoire/reglages`. */
export function auditAndSettingsRoutes(platform: Platform): Hono<SignInEnv> {
  const app = new Hono<SignInEnv>();

  app.get("/espace/:code/territoire/journal", async (c) => {
    const frame = await openMetropolis(platform, c);
    const filter = {
      organization: c.req.query("organisation") ?? "",
      by: (c.req.query("par") ?? "").trim().slice(0, 100),
      actingOnly: c.req.query("pour") === "on",
    };
    const page = await readTerritoryAudit(platform, frame.actor, {
      organizationId: organizationOf(filter.organization),
      by: filter.by,
      actingOnly: filter.actingOnly,
      before: readBefore(c.req.query("avant")),
    });
    const organizations = await readOrganizations(platform, frame.actor);
    return c.html(
      renderDocument(
        <TerritoryAuditPage frame={frame} page={page} filter={filter} organizations={organizations} />,
      ),
    );
  });

  const path = "/espace/:code/territoire/reglages";

  async function settingsPage(c: Context<SignInEnv>, typed: string | null, unknown: readonly string[]) {
    const frame = await openMetropolis(platform, c);
    const texts = territoryTexts(frame.language);
    const communes = await readOrganizations(platform, frame.actor);
    const groups = typed ?? writeGroupLines(await readTerritoryGroups(platform), communes);
    const names = new Intl.ListFormat(frame.language).format(unknown);
    const errors = unknown.length > 0 ? [{ name: "groups", message: texts("wrong.groups", { names }) }] : [];
    const done = c.req.query("fait") === "enregistre" && errors.length === 0 ? texts("done.saved") : null;
    const page = <TerritorySettingsPage frame={frame} groups={groups} errors={errors} done={done} />;
    return c.html(renderDocument(page), errors.length > 0 ? 422 : 200);
  }

  app.get(path, (c) => settingsPage(c, null, []));

  app.post(path, async (c) => {
    const { actor, open } = await openMetropolis(platform, c);
    const communes = await readOrganizations(platform, actor);
    const typed = (await readFields(c.req.raw)).get("groups") ?? "";
    const { groups, unknown } = readGroupLines(typed, communes);
    if (unknown.length > 0) return settingsPage(c, typed, unknown);
    await saveTerritoryGroups(platform, actor, groups);
    return c.redirect(`${partHref(open.code, "settings")}?fait=enregistre`, 303);
  });

  return app;
}
