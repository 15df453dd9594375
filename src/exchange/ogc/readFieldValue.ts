import { isDate } from "../../domain/cql2/instant.ts";
import type { Literal } from "../../domain/cql2/filter.ts";
import { booleanTexts } from "../../domain/model/booleanTexts.ts";
import type { Field } from "../../domain/model/field.ts";
import { Problem } from "../../domain/problem/problem.ts";

/**
 * The value of a `{field}=value` parameter, by the field's type.
 * @throws Problem `query.filter-value`.
 */
export function readFieldValue(field: Field, text: string): Literal {
  const refuse = (): never => {
    throw new Problem("query.filter-value", { value: text.slice(0, 60), property: field.name });
  };
  switch (field.type) {
    case "number":
    case "integer":
    case "year": {
      const value = /^[+-]?\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
      return Number.isFinite(value) ? { kind: "number", value } : refuse();
    }
    case "boolean": {
      const { yes, no } = booleanTexts(field);
      if (text === "true" || text === yes) return { kind: "boolean", value: true };
      return text === "false" || text === no ? { kind: "boolean", value: false } : refuse();
    }
    case "date":
      if (field.format !== "default" && field.format !== "any") return { kind: "text", value: text };
      return isDate(text) ? { kind: "date", value: text } : refuse();
    default:
      return { kind: "text", value: text };
  }
}
