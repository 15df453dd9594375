import { type RawBuilder, sql } from "kysely";
import type { Comparison, Filter, Scalar } from "../../domain/cql2/filter.ts";
import { Problem } from "../../domain/problem/problem.ts";
import type { FilterTarget } from "./filterTarget.ts";
import { alike, compileScalar, type Operand } from "./operand.ts";

const OPERATORS: Readonly<Record<Comparison, RawBuilder<unknown>>> = {
  "=": sql`=`,
  "<>": sql`<>`,
  "<": sql`<`,
  "<=": sql`<=`,
  ">": sql`>`,
  ">=": sql`>=`,
};

type Condition = Exclude<Filter, { readonly op: "and" | "or" | "not" | "constant" | `s_${string}` }>;

/** A comparison, LIKE, BETWEEN, IN or IS NULL in SQL, with SQL's own three truth values. Throws as `compileFilter` does. */
export function compileCondition(filter: Condition, target: FilterTarget): RawBuilder<boolean> {
  switch (filter.op) {
    case "like":
      return like(filter.value, filter.pattern, target);
    case "between": {
      const value = compileScalar(filter.value, target);
      const low = compare(value, ">=", compileScalar(filter.low, target));
      const high = compare(value, "<=", compileScalar(filter.high, target));
      return sql`(${low} and ${high})`;
    }
    case "in": {
      const value = compileScalar(filter.value, target);
      const each = filter.list.map((item) => compare(value, "=", compileScalar(item, target)));
      return sql`(${sql.join(each, sql` or `)})`;
    }
    case "isNull":
      return sql`(${compileScalar(filter.value, target).expression} is null)`;
    default:
      return compare(compileScalar(filter.left, target), filter.op, compileScalar(filter.right, target));
  }
}

function compare(left: Operand, op: Comparison, right: Operand): RawBuilder<boolean> {
  const [one, other] = alike(left, right);
  const isText = left.type === "text" && right.type === "text";
  // The order of letters is the same on every engine only by their codes.
  if (isText && op !== "=" && op !== "<>") return sql`(${one} collate "C" ${OPERATORS[op]} ${other})`;
  return sql`(${one} ${OPERATORS[op]} ${other})`;
}

/** `%`, `_` and `\` mean in CQL2 what they mean in SQL. */
function like(value: Scalar, pattern: Scalar, target: FilterTarget): RawBuilder<boolean> {
  const left = compileScalar(value, target);
  if (left.type !== "text") throw new Problem("query.filter-value", { value: "LIKE", property: left.name });
  const written = patternText(pattern);
  if (written === null) throw new Problem("query.filter-value", { value: "LIKE", property: left.name });
  // PostgreSQL refuses a pattern that ends by escaping nothing: that backslash stands for itself.
  const endsOpen = /\\*$/.exec(written)![0].length % 2 === 1;
  const closed = withPattern(pattern, endsOpen ? `${written}\\` : written);
  return sql`(${left.expression} like ${compileScalar(closed, target).expression})`;
}

function patternText(pattern: Scalar): string | null {
  if (pattern.kind === "casei" || pattern.kind === "accenti") return patternText(pattern.of);
  return pattern.kind === "text" ? pattern.value : null;
}

function withPattern(pattern: Scalar, value: string): Scalar {
  if (pattern.kind === "casei" || pattern.kind === "accenti")
    return { kind: pattern.kind, of: withPattern(pattern.of, value) };
  return { kind: "text", value };
}
