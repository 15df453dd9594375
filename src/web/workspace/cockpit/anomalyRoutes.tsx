import { Hono } from "hono";
import { readAnomalies } from "../../../services/cockpit/readAnomalies.ts";
import { readTodos } from "../../../services/cockpit/readTodos.ts";
import type { Platform } from "../../../services/platform.ts";
import { renderDocument } from "../../components/renderDocument.ts";
import type { SignInEnv } from "../../signIn/signInEnv.ts";
import { AnomaliesPage } from "./AnomaliesPage.tsx";
import { openMetropolis } from "./openMetropolis.ts";

/** `/espace/:code/pilotage/anomalies`: what the last comparison between communes found. */
export function anomalyRoutes(platform: Platform): Hono<SignInEnv> {
  return new Hono<SignInEnv>().get("/espace/:code/pilotage/anomalies", async (c) => {
    const frame = await openMetropolis(platform, c);
    const report = await readAnomalies(platform, frame.actor);
    const todos = await readTodos(platform, frame.actor);
    return c.html(renderDocument(<AnomaliesPage frame={frame} report={report} todos={todos} />));
  });
}
