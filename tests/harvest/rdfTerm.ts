import { DataFactory, type NamedNode } from "n3";
import { type Term, termIri } from "../../src/exchange/dcat/namespaces.ts";

/** The node of a term such as `dcat:Dataset`, to ask a graph with. */
export function rdfTerm(name: Term): NamedNode {
  return DataFactory.namedNode(termIri(name));
}
