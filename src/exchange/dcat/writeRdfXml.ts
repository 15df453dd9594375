import type { Quad, Term } from "n3";
import { createCB } from "xmlbuilder2";
import { xmlText } from "../xmlText.ts";
import { NAMESPACES, termIri } from "./namespaces.ts";

const XSD_STRING = termIri("xsd:string");

/** The graph as RDF 1.1 XML, UTF-8: one description per subject. */
export function writeRdfXml(quads: readonly Quad[]): string {
  const chunks: string[] = [];
  const xml = createCB({ data: (chunk: string) => chunks.push(chunk), prettyPrint: true });
  xml.dec({ encoding: "UTF-8" });
  xml.ele("rdf:RDF");
  for (const [prefix, iri] of Object.entries(NAMESPACES)) xml.att(`xmlns:${prefix}`, iri);
  for (const described of bySubject(quads)) {
    const { subject } = described[0]!;
    xml
      .ele("rdf:Description")
      .att(subject.termType === "BlankNode" ? "rdf:nodeID" : "rdf:about", xmlText(subject.value));
    for (const { predicate, object } of described) {
      xml.ele(qualifiedName(predicate.value));
      writeObject(xml, object);
      xml.up();
    }
    xml.up();
  }
  xml.up().end();
  return chunks.join("");
}

type Xml = ReturnType<typeof createCB>;

function writeObject(xml: Xml, object: Term): void {
  if (object.termType === "NamedNode") xml.att("rdf:resource", xmlText(object.value));
  else if (object.termType === "BlankNode") xml.att("rdf:nodeID", object.value);
  else if (object.termType === "Literal") {
    if (object.language !== "") xml.att("xml:lang", object.language);
    else if (object.datatype.value !== XSD_STRING) xml.att("rdf:datatype", object.datatype.value);
    xml.txt(xmlText(object.value));
  }
}

function bySubject(quads: readonly Quad[]): Iterable<readonly Quad[]> {
  const subjects = new Map<string, Quad[]>();
  for (const quad of quads) {
    const described = subjects.get(quad.subject.id);
    if (described) described.push(quad);
    else subjects.set(quad.subject.id, [quad]);
  }
  return subjects.values();
}

/** Every predicate belongs to one of our vocabularies. */
function qualifiedName(iri: string): string {
  for (const [prefix, base] of Object.entries(NAMESPACES))
    if (iri.startsWith(base)) return `${prefix}:${iri.slice(base.length)}`;
  throw new RangeError(iri);
}
