import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DataFactory, Parser, type Quad, Store } from "n3";
// @ts-expect-error: the engine ships no types.
import { Validator } from "shacl-engine";
import { describe, expect, it } from "vitest";
import type { CatalogueInput } from "../../src/exchange/dcat/catalogueInput.ts";
import { describeCatalogue } from "../../src/exchange/dcat/describeCatalogue.ts";
import { HIGH_VALUE_REGULATION, termIri } from "../../src/exchange/dcat/namespaces.ts";
import { PUBLISHED_FILES } from "../publishedFiles.ts";
import {
  ADDRESSES,
  HOSTILE,
  largeCatalogue,
  sampleCatalogue,
  sampleDataset,
  WITHOUT_POSITIONS,
} from "./sampleCatalogue.ts";

const RELEASES = join(PUBLISHED_FILES, "dcat-shacl/releases");

/** The shapes of DCAT-AP 3.0.1: mandatory properties, cardinalities, ranges; and what it recommends. */
const DCAT_AP = [
  "3.0.1/shacl/dcat-ap-SHACL.ttl",
  "3.0.1/html/shacl/shapes.ttl",
  "3.0.1/html/shacl/range.ttl",
];
const RECOMMENDED = ["3.0.1/html/shacl/shapes_recommended.ttl"];
const HIGH_VALUE = ["3.0.0-hvd/shacl/hvd-SHACL.ttl", "3.0.0-hvd/html/hvd-SHACL-full.ttl"];

const RDF_TYPE = DataFactory.namedNode(termIri("rdf:type"));
const RESOURCE = DataFactory.namedNode(termIri("rdfs:Resource"));
const DCAT_RESOURCE = DataFactory.namedNode(termIri("dcat:Resource"));

/** What RDF Schema entails and SHACL engines expect to be said: every node is a resource, datasets are DCAT's. */
function entailed(quads: readonly Quad[]): Store {
  const store = new Store([...quads]);
  for (const { object } of quads)
    if (object.termType === "NamedNode") store.addQuad(object, RDF_TYPE, RESOURCE);
  for (const one of ["dcat:Dataset", "dcat:Catalog", "dcat:DataService"] as const)
    for (const node of store.getSubjects(RDF_TYPE, DataFactory.namedNode(termIri(one)), null))
      store.addQuad(node, RDF_TYPE, DCAT_RESOURCE);
  return store;
}

interface Result {
  readonly severity: { readonly value: string };
  readonly focusNode: { readonly term: { readonly value: string } };
  readonly path: readonly { readonly predicates: readonly { readonly value: string }[] }[] | null;
  readonly shape: { readonly ptr: { readonly term: { readonly value: string } } };
  readonly constraintComponent: { readonly value: string };
}

/** The engine reads no sequence inside an alternative: this one rule is held by a test of its own. */
const API_RULE = "https://semiceu.github.io/DCAT-AP/releases/3.0.0-hvd#dcat:DatasetShape/API";

async function breaches(store: Store, files: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    files.map(async (file) => {
      const baseIRI = "https://exemple.fr/shapes";
      const shapes = new Store(new Parser({ baseIRI }).parse(readFileSync(join(RELEASES, file), "utf8")));
      const validator = new Validator(shapes, { factory: DataFactory });
      const { results } = (await validator.validate({ dataset: store })) as { results: readonly Result[] };
      return results
        .filter(({ shape }) => shape.ptr.term.value !== API_RULE)
        .map(
          ({ focusNode, path, constraintComponent, severity }) =>
            `${focusNode.term.value} ${path?.[0]?.predicates[0]?.value ?? ""} ${constraintComponent.value} ${severity.value}`,
        );
    }),
  );
  return found.flat();
}

const large = largeCatalogue(250);

const catalogues: readonly (readonly [string, CatalogueInput])[] = [
  ["a commune's", sampleCatalogue([sampleDataset("toilettes"), ADDRESSES, WITHOUT_POSITIONS])],
  ["an empty one", sampleCatalogue([])],
  ["a hostile one", sampleCatalogue([HOSTILE])],
  ["one just opened", sampleCatalogue([sampleDataset("a", { distributions: [], service: null })])],
  ...large.map((page) => [`page ${page.page} of a large one`, page] as const),
];

describe.skipIf(!existsSync(RELEASES))("shapes of DCAT-AP", () => {
  it.each(catalogues)("find nothing in %s", async (_, catalogue) => {
    const store = entailed(describeCatalogue(catalogue, "ttl"));
    expect(await breaches(store, DCAT_AP)).toEqual([]);
  });

  it("find what lacks", async () => {
    const kept = describeCatalogue(sampleCatalogue([ADDRESSES]), "ttl").filter(
      ({ predicate }) =>
        predicate.value !== termIri("dct:title") && predicate.value !== termIri("dcat:accessURL"),
    );
    const found = (await breaches(entailed(kept), DCAT_AP)).join("\n");
    expect(found).toMatch(/#dataset \S+title \S+MinCount/);
    expect(found).toMatch(/#csv \S+accessURL \S+MinCount/);
  });

  it("recommend little more", async () => {
    const store = entailed(describeCatalogue(sampleCatalogue([sampleDataset("toilettes")]), "ttl"));
    const lacking = (await breaches(store, RECOMMENDED)).map((breach) => breach.split(" ")[1]!);
    expect([...new Set(lacking)].sort()).toEqual(
      // A place has a box or a code, a current period no end, a catalogue no licence but its datasets'.
      ["dct:license", "dct:spatial", "dct:type", "dcat:bbox", "dcat:centroid", "dcat:endDate"]
        .map((term) => termIri(term as "dct:license"))
        .sort(),
    );
  });
});

describe.skipIf(!existsSync(RELEASES))("shapes of DCAT-AP HVD", () => {
  it("find nothing in a catalogue of high-value datasets", async () => {
    const other = sampleDataset("lignes", { highValue: "mobility", identifier: "lignes" });
    const store = entailed(describeCatalogue(sampleCatalogue([ADDRESSES, other]), "ttl"));
    expect(await breaches(store, HIGH_VALUE)).toEqual([]);
  });

  it("find nothing in what claims to be of high value among other datasets", async () => {
    const quads = describeCatalogue(
      sampleCatalogue([ADDRESSES, sampleDataset("toilettes"), WITHOUT_POSITIONS]),
      "ttl",
    );
    const claiming = new Set(
      quads
        .filter(({ object }) => object.value === HIGH_VALUE_REGULATION)
        .map(({ subject }) => subject.value),
    );
    expect(claiming.size).toBe(ADDRESSES.distributions.length + 3);
    const found = await breaches(entailed(quads), HIGH_VALUE);
    expect(found.filter((breach) => claiming.has(breach.split(" ")[0]!))).toEqual([]);
  });

  it("ask for an API, which each such dataset has", () => {
    const store = entailed(describeCatalogue(sampleCatalogue([ADDRESSES]), "ttl"));
    const node = DataFactory.namedNode(`${ADDRESSES.landingPage}#dataset`);
    const serves = store.getSubjects(DataFactory.namedNode(termIri("dcat:servesDataset")), node, null);
    expect(serves.map(({ value }) => value)).toEqual([`${ADDRESSES.landingPage}#service`]);
    const accessed = store.getObjects(null, DataFactory.namedNode(termIri("dcat:accessService")), null);
    expect(accessed.map(({ value }) => value)).toEqual([`${ADDRESSES.landingPage}#service`]);
  });

  it("are not met by an ordinary dataset, which makes no claim", () => {
    const quads = describeCatalogue(sampleCatalogue([sampleDataset("toilettes")]), "ttl");
    const written = quads.map(({ predicate, object }) => predicate.value + object.value).join();
    expect(written).not.toContain("http://data.europa.eu/bna/");
    expect(written).not.toContain("2023/138");
  });
});
