import { randomUUID } from "node:crypto";
import { type Context, Hono } from "hono";
import { can } from "../../../domain/access/can.ts";
import { Problem } from "../../../domain/problem/problem.ts";
import { depositTexts } from "../../../messages/web/deposit.ts";
import { abandonDeposit, readAgain } from "../../../services/deposits/changeDeposit.ts";
import { listOwnDeposits } from "../../../services/deposits/listOwnDeposits.ts";
import { type DepositAction, openDeposit } from "../../../services/deposits/openDeposit.ts";
import { ownDepartment } from "../../../services/deposits/ownDepartment.ts";
import { viewDeposit } from "../../../services/deposits/viewDeposit.ts";
import type { Platform } from "../../../services/platform.ts";
import { renderDocument } from "../../components/renderDocument.ts";
import { readFields } from "../../http/readFields.ts";
import type { SignInEnv } from "../../signIn/signInEnv.ts";
import { openFrame } from "../team/openFrame.ts";
import type { Frame } from "../team/TeamPage.tsx";
import { AbandonPage } from "./AbandonPage.tsx";
import { columnsRoutes } from "./columnsRoutes.tsx";
import { depositFormErrors } from "./depositFormErrors.ts";
import { depositLinks, nextPage } from "./depositLinks.ts";
import { DepositPage } from "./DepositPage.tsx";
import { DepositsPage } from "./DepositsPage.tsx";
import { type DepositForm, EMPTY_FORM, NewDepositPage } from "./NewDepositPage.tsx";
import { readVersion } from "./readVersion.ts";
import { receiveDepositForm } from "./receiveDepositForm.ts";
import { typesetModel } from "../../../services/models/typesetModel.ts";

/** Whether the person may hand files in here. */
function mayDeposit({ actor, open: { organization } }: Pick<Frame, "actor" | "open">): boolean {
  const department = ownDepartment(actor, organization.id);
  return can(actor, "create-deposit", { organizationId: organization.id, department });
}

function readPage(text: string | undefined): number {
  if (text === undefined) return 1;
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new Problem("request.invalid", { parameter: text.slice(0, 100) });
}

/** `/espace/:code/depots…`: handing files in, following them, choosing their model and columns. */
export function depositRoutes(platform: Platform): Hono<SignInEnv> {
  const app = new Hono<SignInEnv>();

  function newPage(c: Context<SignInEnv>, frame: Frame, form: DepositForm): Response {
    if (!mayDeposit(frame)) throw new Problem("access.forbidden");
    const page = (
      <NewDepositPage
        frame={frame}
        form={form}
        models={platform.models.list().map(typesetModel)}
        keys={[randomUUID(), randomUUID()]}
        maxBytes={platform.settings.maxUploadBytes}
      />
    );
    return c.html(renderDocument(page), form.errors.length > 0 ? 422 : 200);
  }

  async function openOwn(c: Context<SignInEnv>, action: DepositAction = "read-deposit") {
    const frame = await openFrame(platform, c);
    const asked = { organizationId: frame.open.organization.id, id: c.req.param("id") ?? "" };
    const deposit = await openDeposit(platform, frame.actor, { ...asked, action });
    return { frame, asked, deposit, links: depositLinks(frame.open.code, deposit.id) };
  }

  app.get("/espace/:code/depots", async (c) => {
    const frame = await openFrame(platform, c);
    const page = readPage(c.req.query("page"));
    const list = await listOwnDeposits(platform, frame.actor, frame.open.organization.id, page);
    return c.html(renderDocument(<DepositsPage frame={frame} list={list} mayDeposit={mayDeposit(frame)} />));
  });

  app.get("/espace/:code/depots/nouveau", async (c) => {
    const frame = await openFrame(platform, c);
    return newPage(c, frame, { ...EMPTY_FORM, model: c.req.query("modele") ?? "" });
  });

  app.post("/espace/:code/depots", async (c) => {
    const frame = await openFrame(platform, c);
    if (!mayDeposit(frame)) throw new Problem("access.forbidden");
    let fields = new URLSearchParams();
    try {
      const deposit = await receiveDepositForm(platform, c.req.raw, {
        actor: frame.actor,
        organization: frame.open.organization,
        pasteName: depositTexts(frame.language)("pasteName"),
        onFields: (read) => (fields = read),
      });
      return c.redirect(depositLinks(frame.open.code, deposit.id).deposit, 303);
    } catch (error) {
      const pasted = fields.get("cellules");
      const errors = depositFormErrors(error, frame.language, pasted !== null);
      return newPage(c, frame, { model: fields.get("modele") ?? "", pasted: pasted ?? "", errors });
    }
  });

  app.get("/espace/:code/depots/:id", async (c) => {
    const { frame, asked, deposit } = await openOwn(c);
    const next = nextPage(frame.open.code, deposit.id, deposit.state);
    if (next !== null) return c.redirect(next, 303);
    const view = await viewDeposit(platform, frame.actor, asked);
    return c.html(renderDocument(<DepositPage frame={frame} view={view} />));
  });

  app.get("/espace/:code/depots/:id/etat.json", async (c) => {
    const { deposit } = await openOwn(c);
    const { state, progress } = deposit;
    c.header("Cache-Control", "no-store");
    return c.json({ state, progress });
  });

  app.post("/espace/:code/depots/:id/modele", async (c) => {
    const { frame, asked, deposit, links } = await openOwn(c, "review-deposit");
    const fields = await readFields(c.req.raw);
    const model = fields.get("modele") ?? "";
    if (model === "") {
      const view = await viewDeposit(platform, frame.actor, asked);
      return c.html(renderDocument(<DepositPage frame={frame} view={view} modelMissing />), 422);
    }
    await readAgain(platform, frame.actor, deposit, { model });
    return c.redirect(links.deposit, 303);
  });

  app.post("/espace/:code/depots/:id/relance", async (c) => {
    const { frame, deposit, links } = await openOwn(c, "review-deposit");
    const sheet = (await readFields(c.req.raw)).get("feuille");
    await readAgain(platform, frame.actor, deposit, sheet === null ? {} : { sheet: sheet || null });
    return c.redirect(links.deposit, 303);
  });

  app.get("/espace/:code/depots/:id/abandon", async (c) => {
    const { frame, deposit } = await openOwn(c, "abandon-deposit");
    return c.html(renderDocument(<AbandonPage frame={frame} deposit={deposit} />));
  });

  app.post("/espace/:code/depots/:id/abandon", async (c) => {
    const { frame, deposit, links } = await openOwn(c, "abandon-deposit");
    const fields = await readFields(c.req.raw);
    await abandonDeposit(platform, frame.actor, { ...deposit, version: readVersion(fields) });
    return c.redirect(links.deposit, 303);
  });

  return app.route("/", columnsRoutes(platform));
}
