import { DataFactory, type Literal, type NamedNode, type BlankNode, type Quad } from "n3";
import { wellFormedText } from "../wellFormedText.ts";
import { type Term, termIri } from "./namespaces.ts";

export type Node = NamedNode | BlankNode;

/** The dates that catalogues write: a year, a day, or an instant. */
const YEAR = /^\d{4}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * An RDF graph under construction. The same calls give the same quads in the same order, blank nodes included, so that a
 * catalogue that did not change keeps its bytes.
 */
export class Graph {
  readonly #subjects = new Map<string, Map<string, Quad>>();
  #blanks = 0;

  /** Every quad once; those of a subject stand together. */
  get quads(): readonly Quad[] {
    return [...this.#subjects.values()].flatMap((said) => [...said.values()]);
  }

  /** A node named by an absolute IRI; characters that no IRI may hold are percent-encoded. */
  named(iri: string): NamedNode {
    return DataFactory.namedNode(validIri(iri));
  }

  blank(): BlankNode {
    this.#blanks += 1;
    return DataFactory.blankNode(`b${this.#blanks}`);
  }

  /** Says that the node is of this class, and gives it back. */
  typed<Of extends Node>(node: Of, ...classes: readonly Term[]): Of {
    for (const one of classes) this.link(node, "rdf:type", this.named(termIri(one)));
    return node;
  }

  /** Links two nodes; what was said is not said again. */
  link(subject: Node, predicate: Term, object: Node | Literal): void {
    const said = this.#subjects.get(subject.id) ?? new Map<string, Quad>();
    this.#subjects.set(subject.id, said);
    const key = `${predicate} ${object.id}`;
    if (!said.has(key)) said.set(key, DataFactory.quad(subject, this.named(termIri(predicate)), object));
  }

  /** A text, in a language (BCP 47) or in none. */
  text(subject: Node, predicate: Term, value: string, language?: string): void {
    this.link(subject, predicate, DataFactory.literal(wellFormedText(value), language));
  }

  /** A literal of a datatype given by its IRI. */
  value(subject: Node, predicate: Term, value: string, datatype: string): void {
    this.link(subject, predicate, DataFactory.literal(wellFormedText(value), this.named(datatype)));
  }

  /** A year, a day or an instant (ISO 8601). */
  date(subject: Node, predicate: Term, value: string): void {
    const type: Term = YEAR.test(value) ? "xsd:gYear" : DAY.test(value) ? "xsd:date" : "xsd:dateTime";
    this.value(subject, predicate, value, termIri(type));
  }
}

const NO_IRI = /[\u0000-\u0020\u007F-\u009F<>"{}|^`\\]/g;

function validIri(iri: string): string {
  return wellFormedText(iri).replaceAll(NO_IRI, (character) => encodeURIComponent(character));
}
