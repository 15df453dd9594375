import { type Context, Hono } from "hono";
import { assertCan } from "../../../domain/access/can.ts";
import { Problem } from "../../../domain/problem/problem.ts";
import { readDecisions } from "../../../services/cockpit/readDecisions.ts";
import { readTodos } from "../../../services/cockpit/readTodos.ts";
import { settleDecision, settleMapping, type Settlement } from "../../../services/cockpit/settleDecision.ts";
import type { Platform } from "../../../services/platform.ts";
import { renderDocument } from "../../components/renderDocument.ts";
import { readFields } from "../../http/readFields.ts";
import type { SignInEnv } from "../../signIn/signInEnv.ts";
import { DecisionsPage } from "./DecisionsPage.tsx";
import { openMetropolis } from "./openMetropolis.ts";
import { typesetModel } from "../../../services/models/typesetModel.ts";

const SETTLEMENTS: Readonly<Record<string, Settlement>> = { etendre: "promote", laisser: "set-aside" };

/** `/espace/:code/pilotage/decisions`: what communes decided, to be made everybody's or left to them. */
export function decisionRoutes(platform: Platform): Hono<SignInEnv> {
  const app = new Hono<SignInEnv>();
  const path = "/espace/:code/pilotage/decisions";

  app.get(path, async (c) => {
    const frame = await openMetropolis(platform, c);
    const review = await readDecisions(platform, frame.actor);
    const done = c.req.query("fait");
    const page = (
      <DecisionsPage
        frame={frame}
        review={review}
        todos={await readTodos(platform, frame.actor)}
        models={platform.models.list().map(typesetModel)}
        done={done === "etendu" ? "promoted" : done === "laisse" ? "setAside" : null}
      />
    );
    return c.html(renderDocument(page));
  });

  async function settle(c: Context<SignInEnv>, use: typeof settleDecision): Promise<Response> {
    const { actor, open } = await openMetropolis(platform, c);
    assertCan(actor, "promote-decision", { organizationId: null });
    const fields = await readFields(c.req.raw);
    const settlement = SETTLEMENTS[fields.get("faire") ?? ""];
    if (settlement === undefined) throw new Problem("request.invalid", { parameter: "faire" });
    await use(platform, actor, c.req.param("id") ?? "", settlement);
    const done = settlement === "promote" ? "etendu" : "laisse";
    return c.redirect(`/espace/${open.code}/pilotage/decisions?fait=${done}`, 303);
  }

  app.post(`${path}/valeurs/:id`, (c) => settle(c, settleDecision));
  app.post(`${path}/correspondances/:id`, (c) => settle(c, settleMapping));

  return app;
}
