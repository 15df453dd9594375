import { Hono } from "hono";
import { isSpatial } from "../../exchange/ogc/queryable.ts";
import type { Platform } from "../../services/platform.ts";
import { renderDocument } from "../components/renderDocument.ts";
import type { WebEnv } from "../http/webEnv.ts";
import { openVisit, type PortalVisit } from "../portal/http/portalVisit.ts";
import { sendPage } from "../portal/http/sendPage.ts";
import type { ShownDataset } from "./DatasetExamples.tsx";
import { DocsPage } from "./DocsPage.tsx";
import { readDocsSample } from "./docsSample.ts";

/** The dataset that examples are made from: one with places if there is any. */
async function readShown(platform: Platform, { territory }: PortalVisit): Promise<ShownDataset | null> {
  const published = territory.datasets.filter(({ records }) => records > 0);
  const dataset = published.find(({ model }) => isSpatial(model)) ?? published[0];
  const sample = dataset === undefined ? null : await readDocsSample(platform, dataset);
  return dataset === undefined || sample === null ? null : { dataset, sample };
}

/** `/docs/api`: how to query the data by program. */
export function docsRoutes(platform: Platform): Hono<WebEnv> {
  return new Hono<WebEnv>().get("/docs/api", async (c) => {
    const visit = await openVisit(platform, c);
    return sendPage(c, visit, async () => {
      const shown = await readShown(platform, visit);
      return renderDocument(<DocsPage visit={visit} shown={shown} />);
    });
  });
}
