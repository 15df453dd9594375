import { createHash } from "node:crypto";
import { listBuiltFiles } from "../../db/exports/exportFiles.ts";
import { listPublishedParts, type PublishedPart } from "../../db/items/publishedParts.ts";
import {
  findOrganization,
  findMetropolis,
  type StoredOrganization,
} from "../../db/organizations/organizations.ts";
import { ofPlace } from "../../domain/dataset/ofPlace.ts";
import { Problem } from "../../domain/problem/problem.ts";
import type { CatalogueFormat } from "../../exchange/dcat/catalogueFormats.ts";
import {
  CATALOGUE_PAGE_SIZE,
  type CatalogueInput,
  type DatasetInput,
  type OrganizationInput,
} from "../../exchange/dcat/catalogueInput.ts";
import { writeCatalogue } from "../../exchange/dcat/writeCatalogue.ts";
import { dcatTexts } from "../../messages/dcat.ts";
import type { Platform } from "../platform.ts";
import { mergedDataset, partDataset } from "./catalogueDatasets.ts";

export interface CatalogueAsked {
  /** INSEE code of the commune whose catalogue it is; null for the territory's. */
  readonly insee: string | null;
  readonly format: CatalogueFormat;
  /** From 1. */
  readonly page: number;
}

export interface WrittenCatalogue {
  readonly text: string;
  /** Names the state that it shows, whatever its page and format. */
  readonly state: string;
  readonly modified: Date;
}

/** The territory's datasets, or a commune's parts: those that one catalogue lists, each a list of parts. */
function groups(parts: readonly PublishedPart[], insee: string | null): (readonly PublishedPart[])[] {
  if (insee !== null) return parts.map((part) => [part]);
  const models = [...new Set(parts.map(({ model }) => model))];
  return models.map((model) => parts.filter((part) => part.model === model));
}

async function publisherOrganization(platform: Platform, insee: string | null): Promise<StoredOrganization> {
  const { query } = platform.database;
  if (insee === null) {
    const metropolis = await findMetropolis(query);
    if (metropolis) return metropolis;
    throw new Problem("organization.unknown");
  }
  if (!/^(?:\d{2}|2[AB])\d{3}$/.test(insee)) throw new Problem("organization.unknown");
  const commune = await findOrganization(query, insee);
  if (!commune) throw new Problem("organization.unknown");
  return commune;
}

const written = new WeakMap<Platform, Map<string, WrittenCatalogue>>();

/**
 * One page of a catalogue: of a commune, its own parts; of the territory, the datasets made of all the parts. No dataset stands in
 * two catalogues. Written once for each state of what is published. Throws `organization.unknown`, `request.page-unknown`.
 */
export async function readCatalogue(platform: Platform, asked: CatalogueAsked): Promise<WrittenCatalogue> {
  const { insee, format, page } = asked;
  const organization = await publisherOrganization(platform, insee);
  const { reading } = platform.database;
  const parts = await listPublishedParts(reading, insee === null ? {} : { insee });
  const built = await listBuiltFiles(reading, insee ?? "");
  const versions = platform.models.list().map(({ name, version }) => [name, version]);
  const state = createHash("sha256")
    .update(JSON.stringify([organization, parts, built, versions, platform.settings.publicUrl]))
    .digest("base64url")
    .slice(0, 22);
  const known = written.get(platform) ?? new Map<string, WrittenCatalogue>();
  written.set(platform, known);
  const key = `${insee ?? ""} ${page} ${format}`;
  const ready = known.get(key);
  if (ready?.state === state) return ready;
  const all = groups(parts, insee);
  const pageCount = Math.max(1, Math.ceil(all.length / CATALOGUE_PAGE_SIZE));
  if (page > pageCount) throw new Problem("request.page-unknown");
  const input = await catalogueInput(platform, { organization, all, page, pageCount, insee });
  const text = await writeCatalogue(input, format);
  const modified = new Date(Math.max(0, ...parts.map(({ published }) => Number(published))));
  const done = { text, state, modified };
  known.set(key, done);
  return done;
}

const instant = (milliseconds: number): string => new Date(milliseconds).toISOString();

async function catalogueInput(
  platform: Platform,
  {
    organization,
    all,
    page,
    pageCount,
    insee,
  }: {
    readonly organization: StoredOrganization;
    readonly all: readonly (readonly PublishedPart[])[];
    readonly page: number;
    readonly pageCount: number;
    readonly insee: string | null;
  },
): Promise<CatalogueInput> {
  const { publicUrl } = platform.settings;
  const { name, siren, contact_email: email } = organization;
  const homepage = insee === null ? `${publicUrl}/` : `${publicUrl}/communes/${insee}`;
  const publisher: OrganizationInput = { name, siren, page: homepage };
  const texts = dcatTexts("fr");
  const shown = all.slice((page - 1) * CATALOGUE_PAGE_SIZE, page * CATALOGUE_PAGE_SIZE);
  const datasets: DatasetInput[] = [];
  for (const parts of shown)
    datasets.push(
      insee === null
        ? await mergedDataset(platform, parts, publisher, email)
        : await partDataset(platform, parts[0]!),
    );
  const dates = all
    .flat()
    .flatMap(({ firstPublished, published }) => [firstPublished, published].map(Number));
  return {
    url: insee === null ? `${publicUrl}/catalog` : `${publicUrl}/catalog/${insee}`,
    homepage,
    title: texts("catalogueTitle", { of: ofPlace(name) }),
    description: texts(insee === null ? "aboutTerritory" : "aboutCommune", { name }),
    language: "fr",
    publisher,
    issued: dates.length === 0 ? null : instant(Math.min(...dates)),
    modified: dates.length === 0 ? null : instant(Math.max(...dates)),
    datasets,
    total: all.length,
    page,
    pageCount,
    now: platform.clock().toISOString(),
  };
}
