import type { DatasetInput, DistributionInput } from "../../../exchange/dcat/catalogueInput.ts";
import type { FileFormat } from "../../../exchange/dcat/fileFormats.ts";
import type { Extent } from "../../../domain/geo/extent.ts";
import { publishingCommunes, type PortalDataset } from "../../../services/portal/portalTerritory.ts";
import { absolute, type PortalVisit } from "../http/portalVisit.ts";

const FORMATS: readonly FileFormat[] = ["csv", "geojson", "xlsx", "ods", "parquet", "gpkg"];

/** A whole dataset in the words of catalogues, for search engines. */
export function describeForCatalogue(
  visit: PortalVisit,
  dataset: PortalDataset,
  extent: Extent | null,
): DatasetInput {
  const { territory, siteName } = visit;
  const { model, parts, updatedAt } = dataset;
  const page = absolute(visit, `/datasets/${model.name}`);
  const [first] = parts;
  const { metropolis } = territory;
  const distributions = FORMATS.filter(
    (format) => model.geometry !== null || !["geojson", "gpkg"].includes(format),
  ).map((format): DistributionInput => ({
    format,
    downloadUrl: absolute(visit, `/exports/${model.name}.${format}`),
    byteSize: null,
    sha256: null,
    modified: updatedAt?.toISOString() ?? null,
  }));
  return {
    identifier: page,
    landingPage: page,
    title: model.title,
    description: model.description,
    keywords: model.catalogue.keywords,
    theme: model.catalogue.theme,
    highValue: model.catalogue.highValue,
    schema:
      model.catalogue.conformsTo ?? absolute(visit, `/schemas/${model.name}/${model.version}/schema.json`),
    documentation: absolute(visit, `/models/${model.name}/${model.version}`),
    publisher: {
      name: territory.name || siteName,
      siren: metropolis?.siren ?? null,
      page: absolute(visit, "/"),
    },
    contact: { name: siteName, email: metropolis?.contactEmail ?? null, page: absolute(visit, "/") },
    licence: first?.metadata.licence ?? "lov2",
    frequency: first?.metadata.frequency ?? "UNKNOWN",
    spatial: {
      bbox: extent && [extent[0], extent[1], extent[2], extent[3]],
      outline: null,
      communes: publishingCommunes(territory, parts).map(({ insee, name }) => ({ insee, name })),
    },
    temporal: null,
    issued: firstDay(parts),
    modified: updatedAt?.toISOString() ?? null,
    distributions,
    service: null,
  };
}

function firstDay(parts: PortalDataset["parts"]): string | null {
  if (parts.length === 0) return null;
  const times = parts.map(({ firstPublishedAt }) => firstPublishedAt.getTime());
  return new Date(Math.min(...times)).toISOString();
}
