import { Hono } from "hono";
import { Problem } from "../../../domain/problem/problem.ts";
import { portalPlaceTexts } from "../../../messages/web/portalPlaces.ts";
import { countReading } from "../../../services/portal/countReading.ts";
import { findDataset } from "../../../services/portal/findDataset.ts";
import { readOutlines } from "../../../services/portal/readOutlines.ts";
import { readRecord } from "../../../services/portal/readRecord.ts";
import type { Platform } from "../../../services/platform.ts";
import type { WebEnv } from "../../http/webEnv.ts";
import { recordName } from "../dataset/datasetView.ts";
import { popupFacts } from "./popupFacts.ts";
import { isPerson } from "../http/isPerson.ts";
import { openVisit } from "../http/portalVisit.ts";
import { sendPage } from "../http/sendPage.ts";
import { renderRecordPage } from "./RecordPage.tsx";
import type { RecordView } from "./recordView.ts";

/** The page of a record, 410 with its last state once it is no longer published; what a map's popup says of it. */
export function recordRoutes(platform: Platform): Hono<WebEnv> {
  const app = new Hono<WebEnv>();

  app.get("/datasets/:model/records/:id/map.json", async (c) => {
    const visit = await openVisit(platform, c);
    const dataset = findDataset(visit.territory, c.req.param("model"));
    const { record } = await readRecord(platform, dataset, c.req.param("id"));
    if (record.to !== null) throw new Problem("record.unknown");
    const write = (): string => JSON.stringify(popupFacts(visit.language, dataset.model, record.values));
    return sendPage(c, visit, write, { type: "application/json" });
  });

  app.get("/datasets/:model/records/:id", async (c) => {
    const visit = await openVisit(platform, c);
    const dataset = findDataset(visit.territory, c.req.param("model"));
    const id = c.req.param("id");
    const reading = await readRecord(platform, dataset, id);
    const { record } = reading;
    if (isPerson(c))
      countReading(platform, { model: dataset.model.name, insee: record.commune ?? "", kind: "page" });
    const view: RecordView = {
      visit,
      texts: portalPlaceTexts(visit.language),
      dataset,
      reading,
      id,
      name: recordName(dataset.model.fields, record) ?? dataset.model.title,
      publisher: visit.territory.organizations.find((one) => one.id === record.organizationId) ?? null,
    };
    return sendPage(
      c,
      visit,
      async () => renderRecordPage(view, await readOutlines(platform, visit.territory)),
      { status: record.to === null ? 200 : 410 },
    );
  });
  return app;
}
