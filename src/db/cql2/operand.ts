import { type RawBuilder, sql } from "kysely";
import type { Literal, Scalar } from "../../domain/cql2/filter.ts";
import { isDate, isTimestamp } from "../../domain/cql2/instant.ts";
import { Problem } from "../../domain/problem/problem.ts";
import { COMMUNE_PROPERTY, type FilterTarget } from "./filterTarget.ts";

type OperandType = "text" | "number" | "boolean" | "date" | "timestamp";

/** A scalar in SQL. */
export interface Operand {
  readonly type: OperandType;
  readonly expression: RawBuilder<unknown>;
  /** For naming it in a problem: the property's name, or the value as text. */
  readonly name: string;
  /** The literal it comes from; null for what is read in the record. */
  readonly literal: Literal | null;
}

/** Kept as text, for a moment may lack its offset; what is no moment compares as nothing. */
function momentOf(column: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`case when ${column} ~ '^\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}' and pg_input_is_valid(${column}, 'timestamptz')
    then ${column}::timestamptz end`;
}

function propertyOperand(name: string, { columns, alias }: FilterTarget): Operand {
  const read = (column: string): RawBuilder<unknown> => sql.ref(`${alias}.${column}`);
  if (name === COMMUNE_PROPERTY)
    return { type: "text", expression: read(COMMUNE_PROPERTY), name, literal: null };
  const column = columns.find(({ field }) => field.name === name);
  if (column === undefined || column.type === "json")
    throw new Problem("query.property", { value: name.slice(0, 60) });
  const expression = read(column.name);
  if (column.type === "numeric") return { type: "number", expression, name, literal: null };
  if (column.type !== "text") return { type: column.type, expression, name, literal: null };
  if (column.field.type === "datetime")
    return { type: "timestamp", expression: momentOf(expression), name, literal: null };
  return { type: "text", expression, name, literal: null };
}

/** A literal as a value of a type; null where it cannot be one. */
function literalAs(type: OperandType, literal: Literal): RawBuilder<unknown> | null {
  const { kind, value } = literal;
  switch (type) {
    case "text":
      return kind === "text" ? sql`${value}::text` : null;
    case "number":
      return kind === "number" ? sql`${String(value)}::numeric` : null;
    case "boolean":
      return kind === "boolean" ? sql`${value}::boolean` : null;
    case "date":
      return kind === "date" || (kind === "text" && isDate(value)) ? sql`${value}::date` : null;
    case "timestamp":
      if (kind === "date" || (kind === "text" && isDate(value)))
        return sql`${`${value}T00:00:00Z`}::timestamptz`;
      return kind === "timestamp" || (kind === "text" && isTimestamp(value))
        ? sql`${value}::timestamptz`
        : null;
  }
}

const NUL = "\u0000";

/**
 * A scalar of a filter in SQL; every value travels as a parameter.
 * @throws Problem `query.property` for one that the target does not have, `query.filter-value` for CASEI or ACCENTI of
 * what is no text, or a text that no database can hold.
 */
export function compileScalar(scalar: Scalar, target: FilterTarget): Operand {
  if (scalar.kind === "property") return propertyOperand(scalar.name, target);
  if ("of" in scalar) {
    const { type, expression, name } = compileScalar(scalar.of, target);
    const text = type === "text" ? expression : null;
    if (text === null) throw new Problem("query.filter-value", { value: scalar.kind, property: name });
    const folded = scalar.kind === "casei" ? sql`lower(${text})` : sql`unaccent(${text})`;
    return { type: "text", expression: folded, name, literal: null };
  }
  const name = String(scalar.value).slice(0, 60);
  if (String(scalar.value).includes(NUL))
    throw new Problem("query.filter-value", { value: "U+0000", property: "" });
  const type = scalar.kind;
  return { type, expression: literalAs(type, scalar)!, name, literal: scalar };
}

/**
 * Two operands as expressions that can be compared.
 * @throws Problem `query.filter-value` where their types do not meet.
 */
export function alike(left: Operand, right: Operand): [RawBuilder<unknown>, RawBuilder<unknown>] {
  return [meeting(left, right), meeting(right, left)];
}

/** A literal takes the type of what it is compared with; a day compared with a moment is its first instant in UTC. */
function meeting(one: Operand, other: Operand): RawBuilder<unknown> {
  const literal = one.literal && !other.literal ? literalAs(other.type, one.literal) : null;
  if (literal !== null) return literal;
  if (one.type === other.type || (one.type === "timestamp" && other.type === "date")) return one.expression;
  if (one.type === "date" && other.type === "timestamp")
    return sql`(${one.expression}::timestamp at time zone 'UTC')`;
  if (other.literal && !one.literal && literalAs(one.type, other.literal) !== null) return one.expression;
  const [value, property] = other.literal ? [other.name, one.name] : [one.name, other.name];
  throw new Problem("query.filter-value", { value, property });
}
