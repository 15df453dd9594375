import { distance } from "fastest-levenshtein";
import { foldText } from "../commune/foldText.ts";
import { Problem } from "../problem/problem.ts";
import type { Field } from "./field.ts";
import type { Model } from "./model.ts";

/** Names told of one request. */
const MOST_TOLD = 20;
const MOST_NEAR = 3;
const LONGEST_TOLD = 60;

/** How far a text is from a field's name or title; Infinity when it is none of them misspelt. */
function apart(text: string, { name, title }: Field): number {
  return Math.min(
    ...[name, title].map((one) => {
      const known = foldText(one).replaceAll(" ", "");
      const length = Math.max(known.length, text.length);
      if (length > LONGEST_TOLD) return Infinity;
      const steps = distance(text, known);
      if (steps <= Math.max(1, Math.floor(length / 4))) return steps;
      return text.length >= 3 && known.includes(text) ? length : Infinity;
    }),
  );
}

/** The names of the fields that a text may have meant, nearest first; three at most. */
export function nearFields(fields: readonly Field[], text: string): readonly string[] {
  const folded = foldText(text).replaceAll(" ", "");
  return fields
    .map((field) => ({ name: field.name, steps: apart(folded, field) }))
    .filter(({ steps }) => steps !== Infinity)
    .sort((one, other) => one.steps - other.steps)
    .slice(0, MOST_NEAR)
    .map(({ name }) => name);
}

/** Throws `record.field-unknown`, with a detail for each, when a name is none of the model's fields. */
export function requireFields({ name: model, fields }: Model, names: readonly string[]): void {
  const known = new Set(fields.map(({ name }) => name));
  const unknown = names.filter((name) => !known.has(name)).slice(0, MOST_TOLD);
  if (unknown.length === 0) return;
  const told = unknown.map((name) => ({
    at: name.slice(0, LONGEST_TOLD),
    params: {
      field: name.slice(0, LONGEST_TOLD),
      model,
      near: nearFields(fields, name.slice(0, LONGEST_TOLD)).join(", ") || "none",
    },
  }));
  throw new Problem("record.field-unknown", told[0]!.params, {
    details: told.map(({ at, params }) => ({ at, code: "record.field-unknown", params })),
  });
}
