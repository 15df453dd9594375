import { ringsClosed, type Position, type Shape } from "../geo/shape.ts";
import type { Place } from "./filter.ts";
import { isReserved } from "./parseScalar.ts";
import type { TokenReader } from "./tokenReader.ts";

/** How deep the coordinates of each geometry nest, and how GeoJSON writes its name. */
const SHAPES: Readonly<Record<string, { readonly type: Shape["type"]; readonly depth: number }>> = {
  POINT: { type: "Point", depth: 0 },
  MULTIPOINT: { type: "MultiPoint", depth: 1 },
  LINESTRING: { type: "LineString", depth: 1 },
  MULTILINESTRING: { type: "MultiLineString", depth: 2 },
  POLYGON: { type: "Polygon", depth: 2 },
  MULTIPOLYGON: { type: "MultiPolygon", depth: 3 },
};

/** A property, a geometry as WKT, or BBOX(…). Heights are read and left out. */
export function parsePlace(reader: TokenReader): Place {
  reader.budget.spend();
  const token = reader.next();
  if (token.kind === "name") return { kind: "property", name: token.value };
  if (token.kind !== "word") return reader.fail("geometry", token);
  const word = token.value.toUpperCase();
  const withHeight = reader.isWord("Z");
  if (!reader.isSymbol("(", withHeight ? 1 : 0)) {
    if (isReserved(word)) return reader.fail("geometry", token);
    return { kind: "property", name: token.value };
  }
  if (word === "BBOX") return parseBbox(reader);
  const known = Object.hasOwn(SHAPES, word) ? SHAPES[word]! : reader.fail("geometry", token);
  if (withHeight) reader.next();
  const coordinates = parseNested(reader, known.depth, word === "MULTIPOINT");
  const shape = { type: known.type, coordinates } as Shape;
  if (!ringsClosed(shape) || !longEnough(shape)) reader.fail("geometry", token);
  return { kind: "geometry", shape };
}

function parseNested(reader: TokenReader, depth: number, points = false): unknown {
  reader.mustSymbol("(", "open");
  if (depth === 0) {
    const position = parsePosition(reader);
    reader.mustSymbol(")", "close");
    return position;
  }
  const inner: unknown[] = [];
  do
    inner.push(
      depth > 1 || (points && reader.isSymbol("(")) ? parseNested(reader, depth - 1) : parsePosition(reader),
    );
  while (reader.takeSymbol(","));
  reader.mustSymbol(")", "close");
  return inner;
}

function parsePosition(reader: TokenReader): Position {
  const x = parseNumber(reader);
  const y = parseNumber(reader);
  if (reader.peek().kind === "number") parseNumber(reader);
  return [x, y];
}

function parseNumber(reader: TokenReader): number {
  const token = reader.next();
  const value = Number(token.value);
  return token.kind === "number" && Number.isFinite(value) ? value : reader.fail("number", token);
}

function parseBbox(reader: TokenReader): Place {
  reader.mustSymbol("(", "open");
  const numbers: number[] = [];
  do numbers.push(parseNumber(reader));
  while (reader.takeSymbol(","));
  if (numbers.length !== 4 && numbers.length !== 6) reader.fail("geometry");
  reader.mustSymbol(")", "close");
  const half = numbers.length / 2;
  return { kind: "bbox", extent: [numbers[0]!, numbers[1]!, numbers[half]!, numbers[half + 1]!] };
}

/** A line goes somewhere. */
export function longEnough(shape: Shape): boolean {
  if (shape.type === "LineString") return shape.coordinates.length > 1;
  return shape.type !== "MultiLineString" || shape.coordinates.every((line) => line.length > 1);
}
