import { type RawBuilder, sql } from "kysely";
import type { GeometryLiteral } from "../../domain/cql2/filter.ts";
import type { Extent } from "../../domain/geo/extent.ts";
import { positionsOf, type Position, type Shape } from "../../domain/geo/shape.ts";

/**
 * One side of a spatial predicate: its lines and rings cut into segments. A lone position is a segment that goes nowhere.
 * All in WGS 84 degrees, x = longitude.
 */
export interface PlaceSide {
  /** A relation with columns `n` (the number of a segment), `x1`, `y1`, `x2`, `y2`. */
  readonly segments: RawBuilder<unknown>;
  /** Whether the rings enclose an area. */
  readonly isArea: RawBuilder<boolean>;
}

/** A literal as a geometry. */
export function shapeOf(literal: GeometryLiteral): Shape {
  if (literal.kind === "geometry") return literal.shape;
  const [west, south, east, north] = literal.extent;
  const ring: Position[] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: "Polygon", coordinates: [ring] };
}

/** The box around a geometry. */
export function extentOf(shape: Shape): Extent {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of positionsOf(shape)) {
    [west, east] = [Math.min(west, x), Math.max(east, x)];
    [south, north] = [Math.min(south, y), Math.max(north, y)];
  }
  return [west, south, east, north];
}

const isArea = ({ type }: Shape): boolean => type === "Polygon" || type === "MultiPolygon";

function pathsOf(shape: Shape): readonly (readonly Position[])[] {
  switch (shape.type) {
    case "Point":
      return [[shape.coordinates]];
    case "MultiPoint":
      return shape.coordinates.map((position) => [position]);
    case "LineString":
      return [shape.coordinates];
    case "MultiPolygon":
      return shape.coordinates.flat();
    default:
      return shape.coordinates;
  }
}

/** A geometry written in a filter; its coordinates travel as four arrays. */
export function literalSide(shape: Shape): PlaceSide {
  const columns: [number[], number[], number[], number[]] = [[], [], [], []];
  for (const path of pathsOf(shape))
    for (const [at, [x1, y1]] of path.entries()) {
      if (at > 0 && at === path.length - 1) continue;
      const [x2, y2] = path[at + 1] ?? [x1, y1];
      for (const [column, value] of [x1, y1, x2, y2].entries()) columns[column]!.push(value);
    }
  const arrays = columns.map((values) => sql`${`{${values.join(",")}}`}::float8[]`);
  return {
    segments: sql`(select * from unnest(${sql.join(arrays)}) with ordinality as l(x1, y1, x2, y2, n))`,
    isArea: isArea(shape) ? sql`true` : sql`false`,
  };
}

/** The geometry of the record, read from its GeoJSON. */
export function storedSide(geometry: RawBuilder<unknown>): PlaceSide {
  const coordinates = sql`${geometry} -> 'coordinates'`;
  const paths = sql`case ${geometry} ->> 'type'
    when 'Point' then json_build_array(json_build_array(${coordinates}))
    when 'MultiPoint' then (select json_agg(json_build_array(p)) from json_array_elements(${coordinates}) p)
    when 'LineString' then json_build_array(${coordinates})
    when 'MultiPolygon' then (
      select json_agg(r) from json_array_elements(${coordinates}) p, json_array_elements(p) r)
    else ${coordinates} end`;
  return {
    segments: sql`(
      select row_number() over () as n, x1, y1, coalesce(x2, x1) as x2, coalesce(y2, y1) as y2 from (
        select v.at, (v.p ->> 0)::float8 as x1, (v.p ->> 1)::float8 as y1,
          lead((v.p ->> 0)::float8) over path as x2, lead((v.p ->> 1)::float8) over path as y2
        from json_array_elements(${paths}) with ordinality as one(path, number),
          json_array_elements(one.path) with ordinality as v(p, at)
        window path as (partition by one.number order by v.at)) s
      where x2 is not null or at = 1)`,
    isArea: sql`(${geometry} ->> 'type' in ('Polygon', 'MultiPolygon'))`,
  };
}
