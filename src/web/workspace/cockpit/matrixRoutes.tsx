import { Hono } from "hono";
import { type CockpitFilter, filterCockpit } from "../../../domain/cockpit/cockpitFilter.ts";
import { cockpitTotals } from "../../../domain/cockpit/cockpitTotals.ts";
import { cockpitTexts } from "../../../messages/web/cockpit.ts";
import { type Cockpit, readCockpit, readCockpitRows } from "../../../services/cockpit/readCockpit.ts";
import { readTodos } from "../../../services/cockpit/readTodos.ts";
import type { Platform } from "../../../services/platform.ts";
import { renderDocument } from "../../components/renderDocument.ts";
import type { SignInEnv } from "../../signIn/signInEnv.ts";
import { CockpitPage } from "./CockpitPage.tsx";
import { readCockpitQuery } from "./cockpitQuery.ts";
import { openMetropolis } from "./openMetropolis.ts";
import { writeCockpitCsv } from "./writeCockpitCsv.ts";

/** Lines of one page of the matrix: more than most metropolises have communes, few enough for a page that comes at once. */
const PAGE = 60;

/** The first line asked for, from 0; past the end, the first of all. */
function firstLine(text: string | undefined, total: number): number {
  const line = text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) - 1 : 0;
  return line > 0 && line < total ? line : 0;
}

function keep(cockpit: Cockpit, filter: CockpitFilter) {
  const { rows, models } = filterCockpit(cockpit.rows, cockpit.models, filter);
  return { rows, models: cockpit.models.filter(({ name }) => models.includes(name)) };
}

/** `/espace/:code/pilotage`, and `/espace/:code/pilotage.csv`: the matrix, filtered by the same query. */
export function matrixRoutes(platform: Platform): Hono<SignInEnv> {
  const app = new Hono<SignInEnv>();

  app.get("/espace/:code/pilotage", async (c) => {
    const frame = await openMetropolis(platform, c);
    const cockpit = await readCockpit(platform, frame.actor);
    const todos = await readTodos(platform, frame.actor);
    const filter = readCockpitQuery((name) => c.req.query(name));
    const kept = keep(cockpit, filter);
    const from = firstLine(c.req.query("ligne"), kept.rows.length);
    const shown = await readCockpitRows(platform, frame.actor, kept.rows.slice(from, from + PAGE));
    const names = cockpit.models.map(({ name }) => name);
    const keptNames = kept.models.map(({ name }) => name);
    const page = (
      <CockpitPage
        frame={frame}
        cockpit={cockpit}
        filter={filter}
        kept={{ total: kept.rows.length, models: kept.models }}
        shown={shown}
        page={{ from, size: PAGE }}
        totals={cockpitTotals(cockpit.rows, names)}
        keptTotals={cockpitTotals(kept.rows, keptNames)}
        todos={todos}
        now={platform.clock()}
      />
    );
    return c.html(renderDocument(page));
  });

  app.get("/espace/:code/pilotage.csv", async (c) => {
    const { actor, language } = await openMetropolis(platform, c);
    const cockpit = await readCockpit(platform, actor);
    const filter = readCockpitQuery((name) => c.req.query(name));
    const { rows: lines, models } = keep(cockpit, filter);
    const rows = await readCockpitRows(platform, actor, lines);
    const name = cockpitTexts(language)("exportName");
    return c.body(writeCockpitCsv(language, rows, models, filter.state), 200, {
      "Content-Type": "text/csv; charset=utf-8; header=present",
      "Content-Disposition": `attachment; filename="${name}.csv"`,
    });
  });

  return app;
}
