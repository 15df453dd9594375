import type { CatalogueInput, DatasetInput } from "../../src/exchange/dcat/catalogueInput.ts";
import { CATALOGUE_PAGE_SIZE } from "../../src/exchange/dcat/catalogueInput.ts";
import { FILE_FORMATS, type FileFormat } from "../../src/exchange/dcat/fileFormats.ts";

export const BASE = "https://donnees.exemple.fr";

const COMMUNE = { name: "Commune de Bron", siren: "216900290", page: `${BASE}/communes/69029` };
const METROPOLIS = { name: "Métropole de Lyon", siren: "200046977", page: `${BASE}/` };

/** A dataset of a commune, in every format, with its API. */
export function sampleDataset(model: string, changes: Partial<DatasetInput> = {}): DatasetInput {
  return {
    identifier: `69029-${model}`,
    landingPage: `${BASE}/communes/69029/${model}`,
    title: `Toilettes publiques (${model})`,
    description: "Toilettes ouvertes à tous à Bron : où elles sont, quand elles ouvrent.",
    keywords: ["toilettes publiques", "accessibilité"],
    theme: "REGI",
    highValue: null,
    schema: `${BASE}/schemas/${model}/1.0.0/schema.json`,
    documentation: `${BASE}/models/${model}/1.0.0`,
    publisher: COMMUNE,
    contact: { name: "Mairie de Bron", email: "donnees@bron.exemple.fr", page: null },
    licence: "lov2",
    frequency: "ANNUAL",
    spatial: {
      bbox: [4.88, 45.71, 4.94, 45.76],
      outline: null,
      communes: [{ insee: "69029", name: "Bron" }],
    },
    temporal: { start: "2024-01-01", end: null },
    issued: "2024-02-03",
    modified: "2026-05-06T07:08:09.000Z",
    distributions: (Object.keys(FILE_FORMATS) as FileFormat[]).map((format) => ({
      format,
      downloadUrl: `${BASE}/exports/69029/${model}.${FILE_FORMATS[format].extension}`,
      byteSize: 12_345,
      sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
      modified: "2026-05-06T07:08:09.000Z",
    })),
    service: {
      endpoint: `${BASE}/api/collections/${model}/items?commune=69029`,
      description: `${BASE}/api/openapi.json`,
      page: `${BASE}/api`,
    },
    ...changes,
  };
}

/** The only page of a commune's catalogue. */
export function sampleCatalogue(
  datasets: readonly DatasetInput[],
  changes: Partial<CatalogueInput> = {},
): CatalogueInput {
  return {
    url: `${BASE}/catalog/69029`,
    homepage: COMMUNE.page,
    title: "Données ouvertes de Bron",
    description: "Ce que la commune de Bron publie.",
    language: "fr",
    publisher: COMMUNE,
    issued: "2024-02-03",
    modified: "2026-05-06T07:08:09.000Z",
    datasets,
    total: datasets.length,
    page: 1,
    pageCount: 1,
    now: "2026-06-01T00:00:00.000Z",
    ...changes,
  };
}

/** A commune's dataset of addresses, of high value. */
export const ADDRESSES = sampleDataset("base-adresse-locale", {
  highValue: "geospatial",
  schema: "https://schema.data.gouv.fr/schemas/etalab/schema-bal/1.5.0/schema.yml",
});

/** A dataset without positions, still open, without files yet or API. */
export const WITHOUT_POSITIONS = sampleDataset("prenoms", {
  spatial: { bbox: null, outline: null, communes: [{ insee: "69029", name: "Bron" }] },
  temporal: { start: "1990", end: "2025-12-31" },
  licence: "odc-odbl",
  contact: { name: "Mairie de Bron", email: null, page: `${BASE}/communes/69029` },
  distributions: sampleDataset("prenoms").distributions.filter(({ format }) => format === "csv"),
  service: null,
});

/** Texts that break what is written carelessly. */
export const HOSTILE = sampleDataset("hostile", {
  title: "</rdf:RDF>\"'<script>alert(1)</script> & ]]> \\ \u0000\u000B\uD800 &lt;&amp;amp; 😀",
  description: 'ligne 1\r\nligne 2\t"""fin\\" . <x> a <y> .',
  keywords: ["a\nb", '"', "_:b1", "@fr", "http://exemple.fr/ x"],
  schema: 'https://exemple.fr/?x=1&lt;=2&amp;a b<c>"d"{e}|f^g`h\\i\u0001é',
  contact: { name: "<b>", email: 'x" <y>@exemple.fr', page: null },
});

/** Every page of a large catalogue of the metropolis, and the outline of its territory. */
export function largeCatalogue(total: number): readonly CatalogueInput[] {
  const pageCount = Math.ceil(total / CATALOGUE_PAGE_SIZE);
  const outline = {
    type: "MultiPolygon",
    coordinates: [
      [
        [
          [4.7, 45.6],
          [5, 45.6],
          [5, 45.9],
          [4.7, 45.6],
        ],
      ],
      [
        [
          [5.1, 45.6],
          [5.2, 45.6],
          [5.2, 45.7],
          [5.1, 45.6],
        ],
      ],
    ],
  } as const;
  const datasets = Array.from({ length: total }, (_, at) =>
    sampleDataset(`modele-${at}`, {
      identifier: `territoire-modele-${at}`,
      publisher: METROPOLIS,
      spatial: { bbox: [4.7, 45.6, 5.2, 45.9], outline, communes: [] },
    }),
  );
  return Array.from({ length: pageCount }, (_, at) =>
    sampleCatalogue(datasets.slice(at * CATALOGUE_PAGE_SIZE, (at + 1) * CATALOGUE_PAGE_SIZE), {
      url: `${BASE}/catalog`,
      homepage: METROPOLIS.page,
      publisher: METROPOLIS,
      total,
      page: at + 1,
      pageCount,
    }),
  );
}
