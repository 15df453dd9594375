import { type RawBuilder, sql } from "kysely";
import type { GeometryLiteral, Place, SpatialFunction } from "../../domain/cql2/filter.ts";
import type { Extent } from "../../domain/geo/extent.ts";
import { innerExtent } from "../../domain/geo/innerExtent.ts";
import { Problem } from "../../domain/problem/problem.ts";
import { type FilterTarget, GEOMETRY_PROPERTY } from "./filterTarget.ts";
import { intersects, within } from "./placePredicates.ts";
import { extentOf, literalSide, type PlaceSide, shapeOf, storedSide } from "./placeSide.ts";

const FLIPPED: Readonly<Record<SpatialFunction, SpatialFunction>> = {
  s_intersects: "s_intersects",
  s_disjoint: "s_disjoint",
  s_equals: "s_equals",
  s_within: "s_contains",
  s_contains: "s_within",
};

/**
 * A spatial function in SQL, between the record's geometry and one written in the filter. The GiST index on the box finds
 * the few records that may hold it, then each is looked at exactly, in SQL, so that pages and counts are right whatever the
 * geometry. Records that are points, nearly all of them, take a short cut. Null, as in SQL, for a record without geometry.
 * @throws Problem `query.filter-geometry` unless exactly one side is the property `geometry`.
 */
export function compilePlace(
  op: SpatialFunction,
  left: Place,
  right: Place,
  target: FilterTarget,
): RawBuilder<boolean> {
  if (left.kind !== "property" && right.kind === "property")
    return compilePlace(FLIPPED[op], right, left, target);
  if (left.kind !== "property" || right.kind === "property") throw new Problem("query.filter-geometry");
  if (left.name !== GEOMETRY_PROPERTY) throw new Problem("query.filter-geometry");
  const box = sql`${sql.ref(`${target.alias}._bbox`)}`;
  const shape = shapeOf(right);
  const around = boxOf(extentOf(shape));
  if (op === "s_intersects") return sql`(${box} && ${around} and ${meets(right, box, target)})`;
  if (op === "s_disjoint") return sql`(not (${box} && ${around}) or not ${meets(right, box, target)})`;
  const stored = storedSide(sql.ref(`${target.alias}._geometry`));
  const written = literalSide(shape);
  const exact: Readonly<
    Record<Exclude<SpatialFunction, "s_intersects" | "s_disjoint">, RawBuilder<boolean>>
  > = {
    s_within: within(stored, written),
    s_contains: within(written, stored),
    s_equals: sql`(${within(stored, written)} and ${within(written, stored)})`,
  };
  return sql`(${box} && ${around} and case when ${box} is not null then ${exact[op]} end)`;
}

/** PostgreSQL compares boxes to a millionth of a degree, wider than exact: only ever a first sieve. */
function boxOf([west, south, east, north]: Extent): RawBuilder<unknown> {
  return sql`${`(${east},${north}),(${west},${south})`}::box`;
}

function meets(
  literal: GeometryLiteral,
  box: RawBuilder<unknown>,
  target: FilterTarget,
): RawBuilder<boolean> {
  const [east, north] = [sql`((${box})[0])[0]`, sql`((${box})[0])[1]`];
  const [west, south] = [sql`((${box})[1])[0]`, sql`((${box})[1])[1]`];
  const isPoint = sql`${west} = ${east} and ${south} = ${north}`;
  const stored = storedSide(sql.ref(`${target.alias}._geometry`));
  const shape = shapeOf(literal);
  const exact = intersects(stored, literalSide(shape));
  const inBox = ([w, s, e, n]: Extent): RawBuilder<boolean> =>
    sql`(${west} between ${w}::float8 and ${e}::float8 and ${south} between ${s}::float8 and ${n}::float8)`;
  if (literal.kind === "bbox")
    return sql`(case when ${isPoint} then ${inBox(literal.extent)} when ${box} is not null then ${exact} end)`;
  const point: PlaceSide = {
    segments: sql`(select 1 as n, ${west} as x1, ${south} as y1, ${west} as x2, ${south} as y2)`,
    isArea: sql`false`,
  };
  const inner = innerExtent(shape, extentOf(shape));
  const surely = inner ? sql`when ${inBox(inner)} and ${isPoint} then true` : sql``;
  return sql`(case ${surely} when ${isPoint} then ${intersects(point, literalSide(shape))}
    when ${box} is not null then ${exact} end)`;
}
