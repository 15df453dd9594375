import { type RawBuilder, sql } from "kysely";
import type { Filter } from "../../domain/cql2/filter.ts";
import { isPlaceOperation } from "../../domain/cql2/isPlaceOperation.ts";
import { compileCondition } from "./compileCondition.ts";
import { compilePlace } from "./compilePlace.ts";
import { type FilterTarget, GEOMETRY_PROPERTY } from "./filterTarget.ts";

/**
 * A filter as an SQL condition on a record table. Names come from the target's columns and values travel as parameters:
 * nothing of what a person wrote becomes SQL. Geometries of the filter are in WGS 84, [lon, lat].
 * @throws Problem `query.property`, `query.filter-value`, `query.filter-geometry`.
 */
export function compileFilter(filter: Filter, target: FilterTarget): RawBuilder<boolean> {
  switch (filter.op) {
    case "and":
      return joined(filter.args, sql` and `, target);
    case "or":
      return joined(filter.args, sql` or `, target);
    case "not":
      return sql`(not ${compileFilter(filter.arg, target)})`;
    case "constant":
      return filter.value ? sql`true` : sql`false`;
    default:
  }
  if (isPlaceOperation(filter)) return compilePlace(filter.op, filter.left, filter.right, target);
  if (filter.op === "isNull" && isGeometry(filter.value))
    return sql`(${sql.ref(`${target.alias}._bbox`)} is null)`;
  return compileCondition(filter, target);
}

const isGeometry = (scalar: { readonly kind: string; readonly name?: string }): boolean =>
  scalar.kind === "property" && scalar.name === GEOMETRY_PROPERTY;

function joined(args: readonly Filter[], by: RawBuilder<unknown>, target: FilterTarget): RawBuilder<boolean> {
  return sql`(${sql.join(
    args.map((arg) => compileFilter(arg, target)),
    by,
  )})`;
}
