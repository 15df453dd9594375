import { type Quad, Writer } from "n3";
import { NAMESPACES } from "./namespaces.ts";

/** The graph as RDF 1.1 Turtle, UTF-8. */
export function writeTurtle(quads: readonly Quad[]): Promise<string> {
  const writer = new Writer({ prefixes: NAMESPACES });
  writer.addQuads([...quads]);
  return new Promise((resolve, reject) => {
    writer.end((error: Error | null, text: string) => (error ? reject(error) : resolve(text)));
  });
}
