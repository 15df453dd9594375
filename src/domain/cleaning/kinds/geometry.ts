import { type Candidate, isLiteral } from "../../geo/candidate.ts";
import { clusterExtent } from "../../geo/clusterExtent.ts";
import { columnScheme, type ColumnScheme, type CountedReading } from "../../geo/columnScheme.ts";
import { inFrance } from "../../geo/departmentExtent.ts";
import { formatDegrees } from "../../geo/formatDegrees.ts";
import { locate, type Location } from "../../geo/locate.ts";
import { placeWitness } from "../../geo/placeWitness.ts";
import { PROJECTIONS, toWgs84 } from "../../geo/projection.ts";
import { type ReadGeometry, readGeometry } from "../../geo/readGeometry.ts";
import { type CoordinateReading, readCoordinate } from "../../geo/readCoordinate.ts";
import { pairReadings, readPair } from "../../geo/readPair.ts";
import { mapShape, type Position, positionsOf, ringsClosed, type Shape } from "../../geo/shape.ts";
import { placeholderRule, ruleOfCandidate } from "../../geo/understanding.ts";
import type { Witness } from "../../geo/witness.ts";
import { formatWkt } from "../../geo/wkt.ts";
import type { Params } from "../../journal/outcome.ts";
import { invalid, settled, toConfirm } from "../../journal/outcomes.ts";
import type { Field } from "../../model/field.ts";
import { cellText } from "../../table/cell.ts";
import type { ColumnProfile } from "../../table/columnProfile.ts";
import type { ValueCleaner } from "../valueCleaner.ts";

const WGS84 = new Set([4326, 4979, 84]);

/**
 * Geometries in a cell (WKT, EWKT, GeoJSON): WGS 84, longitude first unless the field's own example puts the latitude
 * first. A `geojson` field gets GeoJSON; a text field keeps the notation it came in.
 */
export const cleanGeometry: ValueCleaner = (field, column, context) => {
  const { scheme, cluster } = shapeColumn(column);
  const witness: Witness = { ...placeWitness(context.place, context.gazetteer), cluster };
  const latitudeFirst = isLatitudeFirst(field);
  return ({ text }) => {
    const read = readGeometry(text) ?? pointOf(text);
    if (read === null) return invalid("position.unreadable-geometry");
    if (!ringsClosed(read.shape)) return invalid("position.open-ring");
    const understood = understand(read, witness, scheme, latitudeFirst);
    if (typeof understood === "string") return invalid(understood);
    const shapes = understood.shapes.map((shape) => (latitudeFirst ? mapShape(shape, swap) : shape));
    const [first, ...others] = shapes.map((shape) => write(shape, read, field, text)) as [
      string,
      ...string[],
    ];
    if (!understood.certain) return toConfirm("position.ambiguous", [first, ...others]);
    return settled(text, first, understood.rule ?? "position.geometry", 1, understood.params);
  };
};

/** What the first positions of a column's geometries say of its projection and its place. */
function shapeColumn(column: ColumnProfile): { scheme: ColumnScheme; cluster: Witness["cluster"] } {
  const xs: CountedReading[] = [];
  const ys: CountedReading[] = [];
  for (const { cell, count } of column.distinct.values()) {
    const shape = readGeometry(cellText(cell))?.shape;
    const [first] = shape === undefined ? [] : positionsOf(shape);
    if (first === undefined) continue;
    xs.push({ reading: reading(first[0]), count });
    ys.push({ reading: reading(first[1]), count });
  }
  return { scheme: columnScheme(xs, ys, column.header), cluster: clusterExtent(xs, ys) };
}

function isLatitudeFirst(field: Field): boolean {
  if (field.example === null || field.type === "geojson") return false;
  const first = /(-?\d+(?:\.\d+)?)[ ,]+(-?\d+(?:\.\d+)?)/.exec(field.example);
  return first !== null && inFrance(Number(first[2]), Number(first[1]));
}

const swap = ([x, y]: Position): Position => [y, x];

function pointOf(text: string): ReadGeometry | null {
  const pair = readPair(text);
  const readings = pair && pairReadings(pair);
  const x = readings?.[0].numbers[0];
  const y = readings?.[1].numbers[0];
  if (!x || !y) return null;
  return {
    shape: { type: "Point", coordinates: [x.value, y.value] },
    srid: null,
    notation: "wkt",
    wellFormed: false,
  };
}

interface Understood {
  readonly shapes: readonly Shape[];
  readonly certain: boolean;
  readonly rule?: string;
  readonly params?: Params;
}

/** The shape in WGS 84, longitude first; or the rule that says why it cannot be. */
function understand(
  { shape, srid }: ReadGeometry,
  witness: Witness,
  scheme: ColumnScheme,
  latitudeFirst: boolean,
): Understood | string {
  if (srid !== null && !WGS84.has(srid)) {
    const projection = PROJECTIONS.find(({ epsg }) => epsg === srid);
    if (projection === undefined) return "position.unknown-system";
    return projected(shape, projection.epsg, projection.name);
  }
  const [first] = positionsOf(shape) as [Position];
  const placeholder = shape.type === "Point" ? placeholderRule(first[0], first[1]) : null;
  if (placeholder !== null) return placeholder;
  const location: Location = locate(reading(first[0]), reading(first[1]), witness, scheme);
  if (location.status === "nowhere") {
    const legal = positionsOf(shape).every(([x, y]) => Math.abs(x) <= 180 && Math.abs(y) <= 90);
    // Far from France nothing tells the axes apart: they stand in the field's own order.
    const asWritten = latitudeFirst ? mapShape(shape, swap) : shape;
    return legal ? { shapes: [asWritten], certain: true } : "position.out-of-range";
  }
  const candidates = location.status === "ambiguous" ? location.candidates : [location.candidate];
  const readable = candidates.filter((one) => !one.rescaled);
  if (readable.length === 0) return "position.out-of-range";
  const shapes = readable.map((candidate) => {
    const ordered = candidate.swapped ? mapShape(shape, swap) : shape;
    if (candidate.projection !== null) return unproject(ordered, candidate.projection.epsg);
    return candidate.resigned ? resign(ordered, candidate) : ordered;
  });
  const inside = shapes.filter((one) => positionsOf(one).every(([lon, lat]) => inFrance(lon, lat)));
  const [best] = readable;
  const certain = location.status !== "ambiguous" && inside.length === 1;
  return {
    shapes: inside.length > 0 ? inside.slice(0, 4) : shapes.slice(0, 4),
    certain,
    ...(isLiteral(best!) ? {} : ruleOfCandidate(best!)),
  };
}

/** The whole shape lost the sign that its first position lost. */
function resign(shape: Shape, { lon, lat }: Candidate): Shape {
  const [first] = positionsOf(shape) as [Position];
  const [east, north] = [first[0] === lon.value ? 1 : -1, first[1] === lat.value ? 1 : -1];
  return mapShape(shape, ([x, y]) => [x * east, y * north]);
}

function projected(shape: Shape, epsg: number, name: string): Understood {
  const params = { projection: name, epsg };
  return { shapes: [unproject(shape, epsg)], certain: true, rule: "position.projected", params };
}

function unproject(shape: Shape, epsg: number): Shape {
  return mapShape(shape, ([x, y]) => {
    const [lon, lat] = toWgs84(epsg, x, y);
    return [Number(formatDegrees(lon)), Number(formatDegrees(lat))];
  });
}

function reading(value: number): CoordinateReading {
  const number = { value, text: String(value) };
  return (
    readCoordinate(number.text) ?? {
      numbers: [number],
      axis: null,
      form: "plain",
      digits: null,
      rough: false,
    }
  );
}

function write(shape: Shape, read: ReadGeometry, field: Field, raw: string): string {
  const notation = field.type === "geojson" ? "geojson" : read.notation;
  const untouched = JSON.stringify(shape) === JSON.stringify(read.shape);
  const accepted = read.srid === null || (notation === "geojson" && WGS84.has(read.srid));
  if (untouched && notation === read.notation && read.wellFormed && accepted) return raw;
  return notation === "geojson" ? JSON.stringify(shape) : formatWkt(shape);
}
