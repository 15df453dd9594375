import { type Context, Hono } from "hono";
import { type Answers, answeredChoices, newJoins } from "../../../domain/matching/columnAnswers.ts";
import { Problem } from "../../../domain/problem/problem.ts";
import { confirmColumns } from "../../../services/deposits/confirmColumns.ts";
import type { DepositHead } from "../../../services/deposits/depositHead.ts";
import { type DepositAction, openDeposit } from "../../../services/deposits/openDeposit.ts";
import { viewDeposit } from "../../../services/deposits/viewDeposit.ts";
import type { Platform } from "../../../services/platform.ts";
import { renderDocument } from "../../components/renderDocument.ts";
import { readFields } from "../../http/readFields.ts";
import type { SignInEnv } from "../../signIn/signInEnv.ts";
import { openFrame } from "../team/openFrame.ts";
import { ColumnsPage, type ColumnsPageProps } from "./ColumnsPage.tsx";
import { depositLinks } from "./depositLinks.ts";
import { pageColumns } from "./pageColumns.ts";
import { readVersion } from "./readVersion.ts";
import { typesetModel } from "../../../services/models/typesetModel.ts";

function toDeposit(c: Context<SignInEnv>): Response {
  return c.redirect(depositLinks(c.req.param("code") ?? "", c.req.param("id") ?? "").deposit, 303);
}

/** `/espace/:code/depots/:id/colonnes`: which field takes each column. */
export function columnsRoutes(platform: Platform): Hono<SignInEnv> {
  const app = new Hono<SignInEnv>();

  /** Null for a deposit that has no columns to be told, or not any more. */
  async function open(
    c: Context<SignInEnv>,
    action: DepositAction,
  ): Promise<Omit<ColumnsPageProps, "answer" | "joins"> | null> {
    const frame = await openFrame(platform, c);
    const deposit = { organizationId: frame.open.organization.id, id: c.req.param("id") ?? "" };
    await openDeposit(platform, frame.actor, { ...deposit, action });
    const view = await viewDeposit(platform, frame.actor, deposit);
    const { model, model_version, state } = view.deposit;
    const head = view.deposit.head as DepositHead | null;
    if (model === null || (state !== "needs-mapping" && state !== "review")) return null;
    // Records that come from no file, as those of an online edit do, have no table.
    if (head === null || head.tables.length === 0) return null;
    const asked = c.req.query("page") ?? "";
    return {
      frame,
      view,
      head,
      shown: pageColumns(
        head.tables.map(({ columns }) => columns),
        /^\d{1,6}$/.test(asked) ? Number(asked) : 1,
      ),
      model: typesetModel(platform.models.version(model, model_version!)),
    };
  }

  app.get("/espace/:code/depots/:id/colonnes", async (c) => {
    const opened = await open(c, "read-deposit");
    if (opened === null) return toDeposit(c);
    return c.html(renderDocument(<ColumnsPage {...opened} answer={() => undefined} joins={[]} />));
  });

  app.post("/espace/:code/depots/:id/colonnes", async (c) => {
    const opened = await open(c, "review-deposit");
    // A field for each column, and one where several are joined.
    const asked = opened?.head.tables.flatMap(({ columns }) => columns) ?? [];
    const fields = await readFields(c.req.raw, { more: 2 * asked.length });
    // Sent twice: the first time was enough.
    if (opened === null) return toDeposit(c);
    const { frame, view, head } = opened;
    const version = readVersion(fields);
    const tables = head.tables.map(({ columns }) => columns);
    const answer: Answers = (table, position) => fields.get(`c-${table}-${position}`) ?? undefined;
    const choices = answeredChoices(tables, answer);
    if (version !== view.deposit.version) {
      if (choices.length === 0 && view.deposit.state === "review") return toDeposit(c);
      throw new Problem("request.changed");
    }
    const meant = new Set(fields.getAll("joindre"));
    const joins = newJoins(tables, answer).filter(({ table, field }) => !meant.has(`${table} ${field}`));
    if (joins.length > 0)
      return c.html(renderDocument(<ColumnsPage {...opened} answer={answer} joins={joins} />), 422);
    await confirmColumns(platform, frame.actor, view.deposit, choices);
    return toDeposit(c);
  });

  return app;
}
