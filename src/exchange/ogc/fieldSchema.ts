import type { Field } from "../../domain/model/field.ts";

type JsonSchema = Readonly<Record<string, unknown>>;

const bound = (name: string, value: string | number | undefined): JsonSchema => {
  const number = value === undefined || value === "" ? Number.NaN : Number(value);
  return Number.isFinite(number) ? { [name]: number } : {};
};

function typeOf({ type, format }: Field): JsonSchema {
  switch (type) {
    case "number":
    case "boolean":
      return { type };
    case "integer":
    case "year":
      return { type: "integer" };
    case "date":
      return format === "default" || format === "any"
        ? { type: "string", format: "date" }
        : { type: "string" };
    case "list":
      return { type: "array", items: { type: "string" } };
    case "array":
      return { type: "array" };
    case "object":
    case "geojson":
      return { type: "object" };
    default:
      return format === "email" || format === "uri" ? { type: "string", format } : { type: "string" };
  }
}

/** The values a field allows, where a JSON value can be one of them. */
function allowedBy({ type, multiple, vocabulary, constraints }: Field): JsonSchema {
  const values = constraints.enum ?? (vocabulary?.closed ? vocabulary.terms.map((term) => term.value) : null);
  if (values === null || values.length === 0) return {};
  if (type === "list") return { items: { type: "string", enum: values } };
  if (type === "integer" || type === "number" || type === "year") return { enum: values.map(Number) };
  return type === "string" && !multiple ? { enum: values } : {};
}

/** A field as a property of a JSON Schema 2020-12, with the keywords of OGC API Features Part 5. */
export function fieldSchema(field: Field, sequence: number): JsonSchema {
  const { constraints, title, description, unit, type } = field;
  const isText = type === "string";
  return {
    title,
    ...(description !== "" && { description }),
    ...typeOf(field),
    ...allowedBy(field),
    ...(isText && constraints.minLength !== undefined && { minLength: constraints.minLength }),
    ...(isText && constraints.maxLength !== undefined && { maxLength: constraints.maxLength }),
    ...(isText && constraints.pattern !== undefined && { pattern: `^(?:${constraints.pattern})$` }),
    ...(type === "number" || type === "integer" || type === "year"
      ? {
          ...bound("minimum", constraints.minimum),
          ...bound("maximum", constraints.maximum),
          ...bound("exclusiveMinimum", constraints.exclusiveMinimum),
          ...bound("exclusiveMaximum", constraints.exclusiveMaximum),
        }
      : {}),
    ...(unit !== null && { "x-ogc-unit": unit }),
    "x-ogc-propertySeq": sequence,
  };
}
