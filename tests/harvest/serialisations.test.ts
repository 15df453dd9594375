import jsonld, { type JsonLdDocument } from "jsonld";
import { type Quad, Writer } from "n3";
import { describe, expect, it } from "vitest";
import { CATALOGUE_FORMATS, type CatalogueFormat } from "../../src/exchange/dcat/catalogueFormats.ts";
import type { CatalogueInput } from "../../src/exchange/dcat/catalogueInput.ts";
import { describeCatalogue } from "../../src/exchange/dcat/describeCatalogue.ts";
import { writeCatalogue } from "../../src/exchange/dcat/writeCatalogue.ts";
import { readGraph } from "./readGraph.ts";
import {
  ADDRESSES,
  HOSTILE,
  largeCatalogue,
  sampleCatalogue,
  sampleDataset,
  WITHOUT_POSITIONS,
} from "./sampleCatalogue.ts";

const FORMATS = Object.keys(CATALOGUE_FORMATS) as CatalogueFormat[];

/** The graph in canonical form (RDFC-1.0): equal for isomorphic graphs, whatever their blank nodes are called. */
async function canonical(quads: Iterable<Quad>): Promise<string> {
  const written = new Writer({ format: "N-Quads" }).quadsToString([...quads]);
  const options = {
    inputFormat: "application/n-quads",
    algorithm: "RDFC-1.0",
    format: "application/n-quads",
  };
  return await jsonld.canonize(written as unknown as JsonLdDocument, options as object);
}

const catalogues: readonly (readonly [string, CatalogueInput])[] = [
  ["a commune's", sampleCatalogue([sampleDataset("toilettes"), ADDRESSES, WITHOUT_POSITIONS])],
  ["a territory's", largeCatalogue(250)[1]!],
  ["an empty one", sampleCatalogue([])],
  ["a hostile one", sampleCatalogue([HOSTILE], { title: HOSTILE.title, description: HOSTILE.description })],
];

describe.each(catalogues)("%s catalogue", (_, catalogue) => {
  it.each(FORMATS)("is read back from %s as it was described", async (format) => {
    const text = await writeCatalogue(catalogue, format);
    const read = await readGraph(text, format, `${catalogue.url}.${format}`);
    expect(await canonical(read as unknown as Iterable<Quad>)).toBe(
      await canonical(describeCatalogue(catalogue, format)),
    );
  });

  it("says the same in every format, but for the addresses of its pages", async () => {
    const graphs = await Promise.all(
      FORMATS.map(async (format) =>
        (await canonical(describeCatalogue(catalogue, format))).replaceAll(
          new RegExp(`<${catalogue.url}\\.${format}(\\?page=\\d+)?>`, "g"),
          "<page$1>",
        ),
      ),
    );
    expect(new Set(graphs.map((graph) => graph.split("\n").sort().join("\n"))).size).toBe(1);
  });

  it("keeps its bytes as long as nothing changes", async () => {
    for (const format of FORMATS)
      expect(await writeCatalogue(catalogue, format)).toBe(await writeCatalogue(catalogue, format));
  });
});
