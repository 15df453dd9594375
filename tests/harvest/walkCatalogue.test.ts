import { describe, expect, it } from "vitest";
import { CATALOGUE_FORMATS, type CatalogueFormat } from "../../src/exchange/dcat/catalogueFormats.ts";
import type { CatalogueInput } from "../../src/exchange/dcat/catalogueInput.ts";
import { cataloguePageUrl } from "../../src/exchange/dcat/describeCatalogue.ts";
import { writeCatalogue } from "../../src/exchange/dcat/writeCatalogue.ts";
import {
  ADDRESSES,
  BASE,
  HOSTILE,
  largeCatalogue,
  sampleCatalogue,
  sampleDataset,
  WITHOUT_POSITIONS,
} from "./sampleCatalogue.ts";
import { type FetchPage, repeated, type Walk, walkCatalogue } from "./walkCatalogue.ts";

const FORMATS = Object.keys(CATALOGUE_FORMATS) as CatalogueFormat[];
const NOW = "2026-06-01T00:00:00.000Z";

/** Answers the pages of a catalogue as the platform would. */
function serve(pages: readonly CatalogueInput[], format: CatalogueFormat): FetchPage {
  const inputs = new Map(pages.map((page) => [cataloguePageUrl(page.url, format, page.page), page]));
  return async (url) => {
    const page = inputs.get(url);
    if (!page) return new Response(null, { status: 404 });
    const headers = { "content-type": `${CATALOGUE_FORMATS[format]}; charset=utf-8` };
    return new Response(await writeCatalogue(page, format), { headers });
  };
}

function walk(pages: readonly CatalogueInput[], format: CatalogueFormat): Promise<Walk> {
  return walkCatalogue(serve(pages, format), `${pages[0]!.url}.${format}`, NOW);
}

describe.each(FORMATS)("a harvester's walk in %s", (format) => {
  it("keeps all that a dataset says", async () => {
    const { datasets, problems, services } = await walk([sampleCatalogue([ADDRESSES])], format);
    expect(problems).toEqual([]);
    expect(services).toEqual([]);
    const { resources, tags, ...dataset } = datasets[0]!;
    expect(dataset).toEqual({
      uri: `${ADDRESSES.landingPage}#dataset`,
      identifier: "69029-base-adresse-locale",
      title: ADDRESSES.title,
      description: ADDRESSES.description,
      licence: "Licence Ouverte / Open Licence version 2.0",
      frequency: "ANNUAL",
      schema: "https://schema.data.gouv.fr/schemas/etalab/schema-bal/1.5.0/schema.yml",
      landingPage: ADDRESSES.landingPage,
      contact: "donnees@bron.exemple.fr",
      temporal: { start: "2024-01-01", end: null },
      spatial: [
        [
          [
            [4.88, 45.71],
            [4.94, 45.71],
            [4.94, 45.76],
            [4.88, 45.76],
            [4.88, 45.71],
          ],
        ],
      ],
      modified: "2026-05-06T07:08:09.000Z",
      highValue: true,
    });
    expect(new Set(tags)).toEqual(new Set([...ADDRESSES.keywords, "Régions et villes", "Géospatiales"]));
    const kept = new Map(resources.map((resource) => [resource.format + resource.type, resource]));
    expect([...kept.keys()].sort()).toEqual(
      ["csvmain", "geojsonapi", "geojsonmain", "gpkgmain", "odsmain", "parquetmain", "xlsxmain"].sort(),
    );
    expect(kept.get("csvmain")).toMatchObject({
      url: `${BASE}/exports/69029/base-adresse-locale.csv`,
      mime: "text/csv",
      title: "Toilettes publiques (base-adresse-locale) (CSV)",
    });
  });

  it("reads every page, and every dataset once", async () => {
    const { pages, datasets, problems } = await walk(largeCatalogue(250), format);
    expect(problems).toEqual([]);
    expect(pages).toHaveLength(5);
    expect(pages[1]).toBe(`${BASE}/catalog.${format}?page=2`);
    expect(new Set(datasets.map(({ identifier }) => identifier)).size).toBe(250);
  });

  it("meets no trap in an empty, a poor and a hostile catalogue", async () => {
    expect(await walk([sampleCatalogue([])], format)).toMatchObject({ datasets: [], problems: [] });
    const { datasets, problems } = await walk([sampleCatalogue([WITHOUT_POSITIONS, HOSTILE])], format);
    expect(problems).toEqual([]);
    const [poor, hostile] = ["69029-prenoms", "69029-hostile"].map((name) =>
      datasets.find(({ identifier }) => identifier === name),
    );
    expect(poor).toMatchObject({ spatial: null, temporal: { start: "1990", end: "2025-12-31" } });
    expect(hostile?.title).toBe(
      "</rdf:RDF>\"'<script>alert(1)</script> & ]]> \\ \uFFFD\uFFFD\uFFFD &lt;&amp;amp; 😀",
    );
    expect(hostile?.description).toBe('ligne 1\nligne 2\t"""fin\\" . <x> a <y> .');
  });

  it("is never told of the future", async () => {
    const ahead = "2026-06-01T00:00:01Z";
    const dataset = sampleDataset("toilettes", { modified: ahead, issued: ahead });
    const { datasets, problems } = await walk([sampleCatalogue([dataset])], format);
    expect(problems).toEqual([]);
    expect(datasets[0]!.modified).toBeNull();
  });

  it("gives a single point a place with a surface", async () => {
    const spatial = { bbox: [4.9, 45.7, 4.9, 45.7] as const, outline: null, communes: [] };
    const { datasets } = await walk([sampleCatalogue([sampleDataset("un", { spatial })])], format);
    expect(JSON.stringify(datasets[0]!.spatial)).toContain("[4.8999,45.6999],[4.9001,45.6999]");
  });
});

describe("the walk itself", () => {
  it("finds two datasets of one name", async () => {
    const twice = sampleCatalogue([sampleDataset("a"), sampleDataset("b", { identifier: "69029-a" })]);
    expect((await walk([twice], "ttl")).problems).toEqual(["identifier 69029-a: stands twice"]);
  });

  it("finds a dataset listed by two catalogues", async () => {
    const town = await walk([sampleCatalogue([sampleDataset("a")])], "ttl");
    const territory = await walk(largeCatalogue(1), "ttl");
    expect(repeated([...town.datasets, ...territory.datasets]).join()).not.toContain("identifier");
    expect(repeated([...town.datasets, ...town.datasets])).toContain("identifier 69029-a: stands twice");
  });

  it("finds a file without an extension", async () => {
    const [file] = sampleDataset("a").distributions;
    const dataset = sampleDataset("a", {
      distributions: [{ ...file!, downloadUrl: `${BASE}/export?f=csv` }],
    });
    const { problems } = await walk([sampleCatalogue([dataset])], "ttl");
    expect(problems).toEqual([`${BASE}/export?f=csv: has no known extension`]);
  });

  it("fails on a redirect and on pages that go round", async () => {
    const start = `${BASE}/catalog.ttl`;
    const moved = (): Response => new Response(null, { status: 301, headers: { location: start } });
    await expect(walkCatalogue(moved, start, NOW)).rejects.toThrow("301");
    const [page] = largeCatalogue(60);
    const text = (await writeCatalogue(page!, "ttl")).replaceAll("catalog.ttl?page=2", "catalog.ttl");
    const round = (): Response => new Response(text, { headers: { "content-type": "text/turtle" } });
    await expect(walkCatalogue(round, start, NOW)).rejects.toThrow("go round");
  });

  it("finds a catalogue served as something else", async () => {
    const text = await writeCatalogue(sampleCatalogue([]), "ttl");
    const plain = (): Response => new Response(text, { headers: { "content-type": "text/plain" } });
    const { problems } = await walkCatalogue(plain, `${BASE}/catalog/69029.ttl`, NOW);
    expect(problems).toEqual([`${BASE}/catalog/69029.ttl: is said to be text/plain`]);
  });
});
