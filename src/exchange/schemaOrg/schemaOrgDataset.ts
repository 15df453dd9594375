import { LICENCES } from "../../domain/dataset/datasetMetadata.ts";
import type { Language } from "../../messages/language.ts";
import type { DatasetInput, OrganizationInput, SpatialInput } from "../dcat/catalogueInput.ts";
import { FILE_FORMATS } from "../dcat/fileFormats.ts";

/** The catalogue that lists the dataset, as search engines show it. */
export interface SchemaOrgCatalogue {
  readonly title: string;
  readonly page: string;
}

/**
 * A dataset as a schema.org Dataset, as search engines of data read it. Write it into a page with `scriptJson`. Takes the
 * same description as the catalogue, so that both say the same.
 */
export function schemaOrgDataset(
  dataset: DatasetInput,
  catalogue: SchemaOrgCatalogue,
  language: Language,
): Readonly<Record<string, unknown>> {
  const { temporal, issued, modified, spatial } = dataset;
  return {
    "@context": "https://schema.org/",
    "@type": "Dataset",
    "@id": `${dataset.landingPage}#dataset`,
    name: dataset.title,
    description: dataset.description,
    url: dataset.landingPage,
    identifier: dataset.identifier,
    keywords: dataset.keywords,
    inLanguage: language,
    license: LICENCES[dataset.licence],
    isAccessibleForFree: true,
    creator: organization(dataset.publisher),
    publisher: organization(dataset.publisher),
    includedInDataCatalog: { "@type": "DataCatalog", name: catalogue.title, url: catalogue.page },
    ...(issued !== null && { datePublished: issued }),
    ...(modified !== null && { dateModified: modified }),
    ...(temporal && { temporalCoverage: `${temporal.start}/${temporal.end ?? ".."}` }),
    ...(spatial && { spatialCoverage: places(spatial) }),
    distribution: dataset.distributions.map(({ format, downloadUrl, byteSize, sha256 }) => ({
      "@type": "DataDownload",
      encodingFormat: FILE_FORMATS[format].mediaType,
      contentUrl: downloadUrl,
      ...(byteSize !== null && { contentSize: `${byteSize} B` }),
      ...(sha256 !== null && { sha256 }),
    })),
  };
}

function organization({ name, page, siren }: OrganizationInput): object {
  return {
    "@type": "GovernmentOrganization",
    name,
    url: page,
    ...(siren !== null && { identifier: siren }),
  };
}

/** The box is written south, west, north, east: schema.org puts latitudes first. */
function places({ bbox, communes }: SpatialInput): readonly object[] {
  const named = communes.map(({ insee, name }) => ({ "@type": "City", name, identifier: insee }));
  if (!bbox) return named;
  const [west, south, east, north] = bbox;
  const box = `${south} ${west} ${north} ${east}`;
  return [{ "@type": "Place", geo: { "@type": "GeoShape", box } }, ...named];
}
