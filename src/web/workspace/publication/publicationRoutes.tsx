import { type Context, Hono } from "hono";
import { Problem } from "../../../domain/problem/problem.ts";
import { type DepositAction, openDeposit } from "../../../services/deposits/openDeposit.ts";
import type { Platform } from "../../../services/platform.ts";
import { approvePublication, sendBack } from "../../../services/publication/approvePublication.ts";
import { askPublication } from "../../../services/publication/askPublication.ts";
import { emptyOptionalCells } from "../../../services/publication/emptyOptionalCells.ts";
import { publishDeposit } from "../../../services/publication/publishDeposit.ts";
import { readPublication } from "../../../services/publication/readPublication.ts";
import { rebaseDeposit } from "../../../services/publication/rebaseDeposit.ts";
import { renderDocument } from "../../components/renderDocument.ts";
import { readFields } from "../../http/readFields.ts";
import type { SignInEnv } from "../../signIn/signInEnv.ts";
import { openFrame } from "../team/openFrame.ts";
import { PublicationPage, SAID } from "./PublicationPage.tsx";
import { LONGEST_NOTE } from "./PublishPanel.tsx";

const PAGE = "/espace/:code/depots/:id/publication";

/** The version that the form was made for, and the word written in it. */
async function readAnswer(c: Context): Promise<{ readonly note: string; readonly expectedVersion: number }> {
  const fields = await readFields(c.req.raw);
  const version = fields.get("version") ?? "";
  if (!/^\d{1,9}$/.test(version)) throw new Problem("request.invalid", { parameter: "version" });
  return { note: (fields.get("note") ?? "").trim().slice(0, LONGEST_NOTE), expectedVersion: Number(version) };
}

/** Back to the page, which says what was done. */
function back(c: Context<SignInEnv>, said = ""): Response {
  const page = `/espace/${c.req.param("code") ?? ""}/depots/${c.req.param("id") ?? ""}/publication`;
  return c.redirect(`${page}${said}`, 303);
}

/** `/espace/:code/depots/:id/publication…`: what changes, publish, ask, approve, send back, leave empty, take up again. */
export function publicationRoutes(platform: Platform): Hono<SignInEnv> {
  const app = new Hono<SignInEnv>();

  /** Rights are the deposit's; it must also be of the organisation that the address names. */
  async function open(c: Context<SignInEnv>) {
    const frame = await openFrame(platform, c);
    const id = c.req.param("id") ?? "";
    const publication = await readPublication(platform, frame.actor, id);
    if (publication.organization.id !== frame.open.organization.id) throw new Problem("deposit.unknown");
    return { frame, publication };
  }

  /** The same for what changes something: who asks, for which deposit, and their answer, read once they may give one. */
  async function asked(c: Context<SignInEnv>, action: DepositAction) {
    const { actor, open: workspace } = await openFrame(platform, c);
    const id = c.req.param("id") ?? "";
    await openDeposit(platform, actor, { organizationId: workspace.organization.id, id, action });
    return { actor, id, answer: await readAnswer(c) };
  }

  app.get(PAGE, async (c) => {
    const { frame, publication } = await open(c);
    const said = SAID.find((one) => one === c.req.query("fait")) ?? null;
    const count = Number(c.req.query("n") ?? 0) || 0;
    const { publicUrl } = platform.settings;
    const page = <PublicationPage {...{ frame, publication, said, count, publicUrl }} />;
    return c.html(renderDocument(page));
  });

  app.post(PAGE, async (c) => {
    const { actor, id, answer } = await asked(c, "publish");
    await publishDeposit(platform, actor, id, answer);
    return back(c);
  });

  app.post(`${PAGE}/demander`, async (c) => {
    const { actor, id, answer } = await asked(c, "ask-publication");
    await askPublication(platform, actor, id, answer);
    return back(c, "?fait=asked");
  });

  app.post(`${PAGE}/approuver`, async (c) => {
    const { actor, id, answer } = await asked(c, "approve-publication");
    await approvePublication(platform, actor, id, answer);
    return back(c);
  });

  app.post(`${PAGE}/renvoyer`, async (c) => {
    const { actor, id, answer } = await asked(c, "review-deposit");
    await sendBack(platform, actor, id, answer);
    return back(c, "?fait=sentBack");
  });

  app.post(`${PAGE}/vider`, async (c) => {
    const { actor, id, answer } = await asked(c, "review-deposit");
    const emptied = await emptyOptionalCells(platform, actor, id, answer.expectedVersion);
    return back(c, `?fait=emptied&n=${emptied}`);
  });

  app.post(`${PAGE}/reprendre`, async (c) => {
    const { actor, id, answer } = await asked(c, "review-deposit");
    const disputed = await rebaseDeposit(platform, actor, id, answer.expectedVersion);
    return back(c, `?fait=rebased&n=${disputed}`);
  });

  return app;
}
