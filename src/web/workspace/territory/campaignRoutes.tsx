import { type Context, Hono } from "hono";
import { can } from "../../../domain/access/can.ts";
import { TERRITORY } from "../../../domain/access/subject.ts";
import { parisDay } from "../../../domain/campaign/parisDay.ts";
import { Problem } from "../../../domain/problem/problem.ts";
import { territoryTexts } from "../../../messages/web/territory.ts";
import { typesetWords } from "../../../messages/typesetWords.ts";
import { closeCampaign, moveDeadline, remindNow } from "../../../services/campaigns/changeCampaign.ts";
import { openCampaigns } from "../../../services/campaigns/openCampaigns.ts";
import { readCampaign, readCampaigns } from "../../../services/campaigns/readCampaigns.ts";
import type { Platform } from "../../../services/platform.ts";
import { readOrganizations } from "../../../services/territory/readOrganizations.ts";
import type { FormError } from "../../components/ErrorSummary.tsx";
import { renderDocument } from "../../components/renderDocument.ts";
import { readFields } from "../../http/readFields.ts";
import type { SignInEnv } from "../../signIn/signInEnv.ts";
import { openMetropolis } from "../cockpit/openMetropolis.ts";
import type { Frame } from "../team/TeamPage.tsx";
import { CampaignPage } from "./CampaignPage.tsx";
import { CampaignsPage } from "./CampaignsPage.tsx";
import { formErrors } from "./formErrors.ts";
import { type CampaignForm, NewCampaignPage } from "./NewCampaignPage.tsx";
import { partHref } from "./TerritoryPage.tsx";
import { typesetModel } from "../../../services/models/typesetModel.ts";

const DONE = { ouverte: "opened", close: "closed", echeance: "moved" } as const;

/** The frame, for those who may run campaigns. Throws what rights refuse. */
async function openManager(platform: Platform, c: Context<SignInEnv>): Promise<Frame> {
  const frame = await openMetropolis(platform, c);
  if (!can(frame.actor, "manage-campaigns", TERRITORY)) throw new Problem("access.forbidden");
  return frame;
}

function doneText(c: Context<SignInEnv>): string | null {
  const texts = territoryTexts(c.var.language);
  const [done = "", count = "0"] = (c.req.query("fait") ?? "").split("-");
  if (done === "relance") return texts("done.reminded", { count: Number(count) || 0 });
  if (done === "ouvertes") return texts("done.openedMany", { count: Number(count) || 0 });
  return done in DONE ? texts(`done.${DONE[done as keyof typeof DONE]}`) : null;
}

const back = (c: Context<SignInEnv>, code: string, done: string): Response =>
  c.redirect(`${partHref(code, "campaigns")}/${c.req.param("id") ?? ""}?fait=${done}`, 303);

/** `/espace/:code/territoire/campagnes…`. */
export function campaignRoutes(platform: Platform): Hono<SignInEnv> {
  const app = new Hono<SignInEnv>();
  const path = "/espace/:code/territoire/campagnes";
  const today = (): string => parisDay(platform.clock());
  const titles = () => new Map(platform.models.list().map(({ name, title }) => [name, typesetWords(title)]));

  app.get(path, async (c) => {
    const frame = await openManager(platform, c);
    const campaigns = await readCampaigns(platform, frame.actor);
    const page = <CampaignsPage frame={frame} campaigns={campaigns} titles={titles()} done={doneText(c)} />;
    return c.html(renderDocument(page));
  });

  async function newPage(
    c: Context<SignInEnv>,
    form: CampaignForm | null,
    errors: readonly FormError[] = [],
  ): Promise<Response> {
    const frame = await openManager(platform, c);
    const organizations = await readOrganizations(platform, frame.actor);
    const campaigns = await readCampaigns(platform, frame.actor);
    const asked = campaigns.filter(({ closedAt }) => closedAt === null).map(({ model }) => model);
    const models = c.req.queries("jeu") ?? [];
    const fresh: CampaignForm = {
      models,
      title: "",
      note: "",
      deadline: "",
      everyCommune: true,
      organizations: [],
    };
    const page = (
      <NewCampaignPage
        frame={frame}
        models={platform.models.list().map(typesetModel)}
        underWay={new Set(asked)}
        organizations={organizations}
        form={form ?? fresh}
        errors={errors}
        today={today()}
      />
    );
    return c.html(renderDocument(page), errors.length > 0 ? 422 : 200);
  }

  app.get(`${path}/nouvelle`, (c) => newPage(c, null));

  app.post(`${path}/nouvelle`, async (c) => {
    const { actor, open } = await openManager(platform, c);
    const fields = await readFields(c.req.raw);
    const field = (name: string): string => fields.get(name) ?? "";
    const form = {
      models: fields.getAll("model"),
      title: field("title"),
      note: field("note"),
      deadline: field("deadline"),
      everyCommune: field("asked") === "every",
      organizations: fields.getAll("organizations"),
    };
    const organizations = form.everyCommune
      ? (await readOrganizations(platform, actor))
          .filter(({ kind }) => kind === "commune")
          .map(({ code }) => code)
      : form.organizations;
    try {
      const opened = await openCampaigns(platform, actor, { ...form, organizations });
      const base = partHref(open.code, "campaigns");
      return c.redirect(
        opened.length === 1 ? `${base}/${opened[0]}?fait=ouverte` : `${base}?fait=ouvertes-${opened.length}`,
        303,
      );
    } catch (error) {
      return newPage(c, form, formErrors(error, c.var.language));
    }
  });

  async function campaignPage(c: Context<SignInEnv>, errors: readonly FormError[] = []): Promise<Response> {
    const frame = await openManager(platform, c);
    const progress = await readCampaign(platform, frame.actor, c.req.param("id") ?? "");
    const { model } = progress.campaign;
    const page = (
      <CampaignPage
        frame={frame}
        progress={progress}
        modelTitle={titles().get(model) ?? model}
        done={errors.length > 0 ? null : doneText(c)}
        errors={errors}
        today={today()}
      />
    );
    return c.html(renderDocument(page), errors.length > 0 ? 422 : 200);
  }

  app.get(`${path}/:id`, (c) => campaignPage(c));

  app.post(`${path}/:id/cloture`, async (c) => {
    const { actor, open } = await openManager(platform, c);
    await closeCampaign(platform, actor, c.req.param("id"));
    return back(c, open.code, "close");
  });

  app.post(`${path}/:id/relance`, async (c) => {
    const { actor, open } = await openManager(platform, c);
    const mails = await remindNow(platform, actor, c.req.param("id"));
    return back(c, open.code, `relance-${mails}`);
  });

  app.post(`${path}/:id/echeance`, async (c) => {
    const { actor, open } = await openManager(platform, c);
    const deadline = (await readFields(c.req.raw)).get("deadline") ?? "";
    try {
      await moveDeadline(platform, actor, c.req.param("id"), deadline);
    } catch (error) {
      return campaignPage(c, formErrors(error, c.var.language));
    }
    return back(c, open.code, "echeance");
  });

  return app;
}
