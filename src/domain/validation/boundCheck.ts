import type { Field } from "../model/field.ts";
import type { ValueCheck } from "./breach.ts";

type Measure = (value: string) => number;

/** Numbers as they are, dates and times as instants, so that one comparison serves all. */
function measureOf({ type }: Field): Measure | null {
  if (type === "integer" || type === "number" || type === "year") return Number;
  if (type === "date" || type === "datetime") return (value) => Date.parse(withZone(value));
  if (type === "yearmonth") return (value) => Date.parse(`${value}-01T00:00:00Z`);
  if (type === "time") return (value) => Date.parse(`1970-01-01T${value.replace(/Z$/, "")}Z`);
  return null;
}

/** A time without a zone is compared as if in UTC, so that the answer never depends on the machine. */
function withZone(value: string): string {
  if (!value.includes(":")) return value;
  return /(?:Z|[+-]\d{2}:?\d{2})$/.test(value) ? value : `${value}Z`;
}

const BOUNDS = [
  ["minimum", "constraint.minimum", (value: number, bound: number) => value >= bound],
  ["maximum", "constraint.maximum", (value: number, bound: number) => value <= bound],
  ["exclusiveMinimum", "constraint.exclusive-minimum", (value: number, bound: number) => value > bound],
  ["exclusiveMaximum", "constraint.exclusive-maximum", (value: number, bound: number) => value < bound],
] as const;

/** The least and greatest value of a number or a date. A bound that the type cannot read binds nothing. */
export function boundChecks(field: Field): readonly ValueCheck[] {
  const measure = measureOf(field);
  if (measure === null) return [];
  return BOUNDS.flatMap(([name, rule, holds]) => {
    const written = field.constraints[name];
    if (written === undefined) return [];
    const bound = measure(String(written));
    if (Number.isNaN(bound)) return [];
    const breach = { rule, params: { bound: String(written) } };
    return [(value: string) => (holds(measure(value), bound) ? null : breach)];
  });
}
