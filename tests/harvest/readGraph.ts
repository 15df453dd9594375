import jsonld, { type JsonLdDocument } from "jsonld";
import { DataFactory, Parser, type Quad, Store } from "n3";
import { RdfXmlParser } from "rdfxml-streaming-parser";
import type { CatalogueFormat } from "../../src/exchange/dcat/catalogueFormats.ts";

/** Reads a catalogue as an outside reader would, without network: throws when the text is not what its format says. */
export async function readGraph(text: string, format: CatalogueFormat, url: string): Promise<Store> {
  if (format === "ttl") return new Store(new Parser({ baseIRI: url }).parse(text));
  return format === "rdf" ? readRdfXml(text, url) : readJsonLd(text);
}

function readRdfXml(text: string, baseIRI: string): Promise<Store> {
  return new Promise((resolve, reject) => {
    const store = new Store();
    const parser = new RdfXmlParser({ baseIRI, dataFactory: DataFactory });
    parser.on("data", (quad: Quad) => store.add(quad));
    parser.on("error", reject);
    parser.on("end", () => resolve(store));
    parser.end(text);
  });
}

async function readJsonLd(text: string): Promise<Store> {
  const nquads = await jsonld.toRDF(JSON.parse(text) as JsonLdDocument, {
    format: "application/n-quads",
    documentLoader: (asked: string) => Promise.reject(new Error(`fetches ${asked}`)),
  });
  return new Store(new Parser({ format: "application/n-quads" }).parse(nquads as string));
}
