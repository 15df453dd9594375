import { schemaOrgDataset } from "../../../exchange/schemaOrg/schemaOrgDataset.ts";
import { absolute } from "../http/portalVisit.ts";
import type { DatasetView } from "./datasetView.ts";
import { describeForCatalogue } from "./describeForCatalogue.ts";

/** The dataset as search engines of data read it. */
export function datasetMarkup({ visit, dataset, figures }: DatasetView): unknown {
  return schemaOrgDataset(
    describeForCatalogue(visit, dataset, figures.measure.extent),
    { title: visit.siteName, page: absolute(visit, "/") },
    visit.language,
  );
}
