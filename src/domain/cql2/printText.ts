import type { Shape } from "../geo/shape.ts";
import type { Filter, Place, Property, Scalar } from "./filter.ts";

/** The filter as CQL2 text; reading it again gives the same filter. */
export function printText(filter: Filter): string {
  switch (filter.op) {
    case "and":
    case "or":
      return filter.args.map(grouped).join(` ${filter.op.toUpperCase()} `);
    case "not":
      return `NOT ${grouped(filter.arg)}`;
    case "constant":
      return filter.value ? "TRUE" : "FALSE";
    case "like":
      return `${scalar(filter.value)} LIKE ${scalar(filter.pattern)}`;
    case "between":
      return `${scalar(filter.value)} BETWEEN ${scalar(filter.low)} AND ${scalar(filter.high)}`;
    case "in":
      return `${scalar(filter.value)} IN (${filter.list.map(scalar).join(", ")})`;
    case "isNull":
      return `${scalar(filter.value)} IS NULL`;
    case "s_intersects":
    case "s_disjoint":
    case "s_within":
    case "s_contains":
    case "s_equals":
      return `${filter.op.toUpperCase()}(${place(filter.left)}, ${place(filter.right)})`;
    default:
      return `${scalar(filter.left)} ${filter.op} ${scalar(filter.right)}`;
  }
}

function grouped(filter: Filter): string {
  const text = printText(filter);
  return filter.op === "and" || filter.op === "or" || filter.op === "not" ? `(${text})` : text;
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const property = ({ name }: Property): string => `"${name.replaceAll('"', '""')}"`;

function scalar(value: Scalar): string {
  switch (value.kind) {
    case "property":
      return property(value);
    case "text":
      return quoted(value.value);
    case "number":
      return String(value.value);
    case "boolean":
      return value.value ? "TRUE" : "FALSE";
    case "date":
    case "timestamp":
      return `${value.kind.toUpperCase()}(${quoted(value.value)})`;
    default:
      return `${value.kind.toUpperCase()}(${scalar(value.of)})`;
  }
}

function place(value: Place): string {
  if (value.kind === "property") return property(value);
  if (value.kind === "bbox") return `BBOX(${value.extent.join(", ")})`;
  return writeWkt(value.shape);
}

type Nested = readonly (number | Nested)[];

function nested(coordinates: Nested): string {
  if (typeof coordinates[0] === "number") return coordinates.join(" ");
  return coordinates.map((inner) => wrapped(inner as Nested)).join(", ");
}

const wrapped = (coordinates: Nested): string =>
  typeof coordinates[0] === "number" ? nested(coordinates) : `(${nested(coordinates)})`;

function writeWkt({ type, coordinates }: Shape): string {
  return `${type.toUpperCase()}(${nested(coordinates)})`;
}
