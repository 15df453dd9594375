import { type Context, Hono } from "hono";
import { countReading } from "../../../services/portal/countReading.ts";
import { findDataset, isWithdrawn } from "../../../services/portal/findDataset.ts";
import { readRevisions } from "../../../services/portal/readRevisions.ts";
import { LONGEST_SEARCH, searchTerritory } from "../../../services/portal/searchTerritory.ts";
import type { Platform } from "../../../services/platform.ts";
import type { WebEnv } from "../../http/webEnv.ts";
import { renderSearchPage } from "../home/SearchPage.tsx";
import { isPerson } from "../http/isPerson.ts";
import { openVisit } from "../http/portalVisit.ts";
import { sendPage } from "../http/sendPage.ts";
import { renderDatasetPage } from "./DatasetPage.tsx";
import { readDatasetView } from "./datasetView.ts";
import { renderDatasetList } from "./listDatasets.tsx";
import { mapDocument } from "./mapDocument.ts";
import { renderRevisionsPage, REVISIONS_PER_PAGE } from "./RevisionsPage.tsx";
import { renderComingDataset, renderWithdrawnDataset } from "./UnpublishedPage.tsx";

/** The pages of datasets: their list and search, each dataset, its past, its living map. */
export function datasetRoutes(platform: Platform): Hono<WebEnv> {
  const app = new Hono<WebEnv>();

  app.get("/datasets", async (c) => {
    const visit = await openVisit(platform, c);
    const q = (visit.parameters.get("q") ?? "").trim().slice(0, LONGEST_SEARCH);
    if (q === "") return sendPage(c, visit, () => renderDatasetList(visit));
    return sendPage(c, visit, async () => {
      const answer = await searchTerritory(platform, visit.territory, q);
      return renderSearchPage({ visit, q, answer });
    });
  });

  async function datasetPage(c: Context<WebEnv, "/datasets/:model">): Promise<Response> {
    const visit = await openVisit(platform, c);
    const dataset = findDataset(visit.territory, c.req.param("model"));
    const { name } = dataset.model;
    if (dataset.parts.length === 0) {
      const revisions = await readRevisions(platform, { model: name, limit: 20 });
      if (isWithdrawn(dataset))
        return sendPage(c, visit, () => renderWithdrawnDataset({ visit, dataset, revisions }), {
          status: 410,
        });
      return sendPage(c, visit, () => renderComingDataset({ visit, dataset, revisions }));
    }
    const commune = visit.territory.communes.find(({ insee }) => insee === visit.parameters.get("commune"));
    if (isPerson(c)) countReading(platform, { model: name, insee: commune?.insee ?? "", kind: "page" });
    return sendPage(c, visit, async () => renderDatasetPage(await readDatasetView(visit, dataset)));
  }
  app.get("/datasets/:model", (c) => datasetPage(c));

  app.get("/datasets/:model/revisions", async (c) => {
    const visit = await openVisit(platform, c);
    const dataset = findDataset(visit.territory, c.req.param("model"));
    const before = Number(visit.parameters.get("avant"));
    return sendPage(c, visit, async () => {
      const revisions = await readRevisions(platform, {
        model: dataset.model.name,
        limit: REVISIONS_PER_PAGE,
        ...(Number.isSafeInteger(before) && before > 0 && { before }),
      });
      return renderRevisionsPage({ visit, dataset, revisions });
    });
  });

  app.get("/datasets/:model/map.json", async (c) => {
    const visit = await openVisit(platform, c);
    const dataset = findDataset(visit.territory, c.req.param("model"));
    return sendPage(c, visit, () => mapDocument(visit, dataset), { type: "application/json" });
  });

  return app;
}
