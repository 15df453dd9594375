import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DataFactory, Parser, type Quad, Store } from "n3";
// @ts-expect-error: the engine ships no types.
import { Validator } from "shacl-engine";
import { termIri } from "../../src/exchange/dcat/namespaces.ts";
import { PUBLISHED_FILES } from "../publishedFiles.ts";

export const RELEASES = join(PUBLISHED_FILES, "dcat-shacl/releases");

/** The shapes of DCAT-AP 3.0.1: mandatory properties, cardinalities, ranges; and what it recommends. */
export const DCAT_AP = [
  "3.0.1/shacl/dcat-ap-SHACL.ttl",
  "3.0.1/html/shacl/shapes.ttl",
  "3.0.1/html/shacl/range.ttl",
];
export const RECOMMENDED = ["3.0.1/html/shacl/shapes_recommended.ttl"];
export const HIGH_VALUE = ["3.0.0-hvd/shacl/hvd-SHACL.ttl", "3.0.0-hvd/html/hvd-SHACL-full.ttl"];

const RDF_TYPE = DataFactory.namedNode(termIri("rdf:type"));
const RESOURCE = DataFactory.namedNode(termIri("rdfs:Resource"));
const DCAT_RESOURCE = DataFactory.namedNode(termIri("dcat:Resource"));

/** What RDF Schema entails and SHACL engines expect to be said: every node is a resource, datasets are DCAT's. */
export function entailed(quads: readonly Quad[]): Store {
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

/** What of a graph breaks the shapes of these files. */
export async function breaches(store: Store, files: readonly string[]): Promise<string[]> {
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
