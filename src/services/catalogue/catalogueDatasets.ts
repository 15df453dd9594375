import { listExportFiles } from "../../db/exports/exportFiles.ts";
import type { PublishedPart } from "../../db/items/publishedParts.ts";
import type { DatasetMetadata } from "../../domain/dataset/datasetMetadata.ts";
import type { Model } from "../../domain/model/model.ts";
import type {
  ContactInput,
  DatasetInput,
  DistributionInput,
  OrganizationInput,
} from "../../exchange/dcat/catalogueInput.ts";
import { FILE_FORMATS, type FileFormat } from "../../exchange/dcat/fileFormats.ts";
import { isSpatial } from "../../exchange/ogc/queryable.ts";
import { dcatTexts } from "../../messages/dcat.ts";
import { datasetExtent } from "../api/publishedDatasets.ts";
import type { Platform } from "../platform.ts";
import { readMetadata } from "./readMetadata.ts";

/** Files that say nothing of a dataset without positions. */
const OF_PLACES: ReadonlySet<FileFormat> = new Set(["geojson", "gpkg"]);

/** A part in a dataset, or a whole dataset: what both catalogues tell in the same way. */
interface Listed {
  readonly model: Model;
  /** INSEE code; null for the whole territory. */
  readonly insee: string | null;
  readonly revision: number;
  readonly published: Date;
  readonly organizationId: string | null;
}

/** The organisation of a part as catalogues know it. */
function publisherOf({ settings }: Platform, part: PublishedPart): OrganizationInput {
  const { name, siren, insee } = part;
  return { name, siren, page: `${settings.publicUrl}${insee === null ? "/" : `/communes/${insee}`}` };
}

async function distributions(platform: Platform, listed: Listed): Promise<DistributionInput[]> {
  const { model, insee, revision, published } = listed;
  const built = await listExportFiles(platform.database.reading, {
    model: model.name,
    insee: insee ?? "",
    revision_id: revision,
  });
  const folder = `${platform.settings.publicUrl}/exports${insee === null ? "" : `/${insee}`}`;
  const formats = Object.keys(FILE_FORMATS) as FileFormat[];
  return formats
    .filter((format) => isSpatial(model) || !OF_PLACES.has(format))
    .map((format) => {
      const file = built.find((one) => one.format === format);
      return {
        format,
        downloadUrl: `${folder}/${encodeURIComponent(model.name)}.${FILE_FORMATS[format].extension}`,
        byteSize: file?.size ?? null,
        sha256: file?.file_key ?? null,
        modified: published.toISOString(),
      };
    });
}

async function shared(platform: Platform, listed: Listed) {
  const { model, insee, revision, published, organizationId } = listed;
  const { publicUrl } = platform.settings;
  const name = encodeURIComponent(model.name);
  const version = encodeURIComponent(model.version);
  const commune = insee === null ? "" : `?commune=${insee}`;
  const bbox = isSpatial(model) ? await datasetExtent(platform, model.name, revision, organizationId) : null;
  return {
    bbox,
    fields: {
      landingPage: `${publicUrl}/datasets/${name}${commune}`,
      theme: model.catalogue.theme,
      highValue: model.catalogue.highValue,
      schema: model.catalogue.conformsTo ?? `${publicUrl}/schemas/${name}/${version}/schema.json`,
      documentation: `${publicUrl}/models/${name}/${version}`,
      modified: published.toISOString(),
      distributions: await distributions(platform, listed),
      service: {
        endpoint: `${publicUrl}/api/collections/${name}/items${insee === null ? "" : `?_commune=${insee}`}`,
        description: `${publicUrl}/api/openapi.json`,
        page: `${publicUrl}/docs/api`,
      },
    },
  };
}

function contact(sheet: DatasetMetadata, organization: OrganizationInput): ContactInput {
  const { contactName, contactEmail } = sheet;
  return {
    name: contactName || organization.name,
    email: contactEmail || null,
    page: contactEmail ? null : organization.page,
  };
}

/** A commune's part of a dataset, as its own catalogue lists it. */
export async function partDataset(platform: Platform, part: PublishedPart): Promise<DatasetInput> {
  const model = platform.models.current(part.model);
  const { insee, revision, published, organizationId } = part;
  const { bbox, fields } = await shared(platform, { model, insee, revision, published, organizationId });
  const sheet = readMetadata(platform, part);
  const publisher = publisherOf(platform, part);
  return {
    ...fields,
    identifier: `${insee ?? part.siren}-${model.name}`,
    title: sheet.title,
    description: sheet.description,
    keywords: sheet.keywords,
    publisher,
    contact: contact(sheet, publisher),
    licence: sheet.licence,
    frequency: sheet.frequency,
    spatial: { bbox, outline: null, communes: insee === null ? [] : [{ insee, name: part.name }] },
    temporal:
      sheet.temporalStart === ""
        ? null
        : { start: sheet.temporalStart, end: sheet.temporalEnd === "" ? null : sheet.temporalEnd },
    issued: part.firstPublished.toISOString(),
  };
}

const earliest = (texts: readonly string[]): string => texts.filter((text) => text !== "").sort()[0] ?? "";

/** All the parts of a model together, as the territory's catalogue lists them: a dataset of its own, by the metropolis. */
export async function mergedDataset(
  platform: Platform,
  parts: readonly PublishedPart[],
  publisher: OrganizationInput,
  contactEmail: string | null,
): Promise<DatasetInput> {
  const model = platform.models.current(parts[0]!.model);
  const revision = Math.max(...parts.map((part) => part.revision));
  const { published } = parts.find((part) => part.revision === revision)!;
  const listed = { model, insee: null, revision, published, organizationId: null };
  const { bbox, fields } = await shared(platform, listed);
  const sheets = parts.map((part) => readMetadata(platform, part));
  const frequencies = new Set(sheets.map(({ frequency }) => frequency));
  const start = earliest(sheets.map(({ temporalStart }) => temporalStart));
  const names = parts.map(({ name }) => name).sort((a, b) => a.localeCompare(b, "fr"));
  return {
    ...fields,
    identifier: `${publisher.siren ?? "territoire"}-${model.name}`,
    title: model.title,
    description: dcatTexts("fr")("merged", {
      description: model.description,
      count: parts.length,
      names: names.join(", "),
    }),
    keywords: [...new Set([...model.catalogue.keywords, ...sheets.flatMap(({ keywords }) => keywords)])],
    publisher,
    contact: {
      name: publisher.name,
      email: contactEmail,
      page: contactEmail === null ? publisher.page : null,
    },
    // What one part asks of its reusers, the whole asks too.
    licence: sheets.some(({ licence }) => licence === "odc-odbl") ? "odc-odbl" : "lov2",
    frequency: frequencies.size === 1 ? sheets[0]!.frequency : "IRREG",
    spatial: {
      bbox,
      outline: null,
      communes: parts.flatMap(({ insee, name }) => (insee === null ? [] : [{ insee, name }])),
    },
    temporal: start === "" ? null : { start, end: null },
    issued: new Date(Math.min(...parts.map((part) => Number(part.firstPublished)))).toISOString(),
  };
}
