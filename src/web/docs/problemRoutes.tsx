import { Hono } from "hono";
import { Problem } from "../../domain/problem/problem.ts";
import type { Platform } from "../../services/platform.ts";
import { renderDocument } from "../components/renderDocument.ts";
import type { WebEnv } from "../http/webEnv.ts";
import { openVisit } from "../portal/http/portalVisit.ts";
import { sendPage } from "../portal/http/sendPage.ts";
import { ProblemPage } from "./ProblemPage.tsx";
import { PROBLEM_CODES, ProblemsPage } from "./ProblemsPage.tsx";

/** `/problems` and `/problems/{code}`: where the `type` of every problem document leads (RFC 9457, 3.1.1). */
export function problemRoutes(platform: Platform): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/problems", async (c) => {
    const visit = await openVisit(platform, c);
    return sendPage(c, visit, () => renderDocument(<ProblemsPage visit={visit} />));
  });
  app.get("/problems/:code", async (c) => {
    const code = PROBLEM_CODES.find((one) => one === c.req.param("code"));
    if (code === undefined) throw new Problem("request.page-unknown");
    const visit = await openVisit(platform, c);
    return sendPage(c, visit, () => renderDocument(<ProblemPage visit={visit} code={code} />));
  });
  return app;
}
