import type { Params } from "../journal/outcome.ts";
import { compareConstraints } from "./compareConstraints.ts";
import type { Field } from "./field.ts";
import type { Model } from "./model.ts";
import type { ModelDifference } from "./modelDifference.ts";
import { pairFields } from "./pairFields.ts";
import { pairTerms } from "./pairTerms.ts";

/**
 * What changed from one version of a model to the next, field by field in the newer order, then the fields that are
 * gone. Each difference says whether a file filled for the older version still holds.
 */
export function compareModels(before: Model, after: Model): readonly ModelDifference[] {
  const { kept, removed } = pairFields(before.fields, after.fields);
  const older = new Map(kept.map(([old, field]) => [field, old]));
  const differences = after.fields.flatMap((field) => {
    const old = older.get(field);
    return old ? compareFields(old, field) : [addition(field)];
  });
  const gone = removed.map((field) => difference(field, "model.field-removed", true, { title: field.title }));
  return [...differences, ...gone];
}

function difference(field: Field, code: string, compatible: boolean, params: Params): ModelDifference {
  return { field: field.name, code, compatible, params };
}

function addition(field: Field): ModelDifference {
  const required = field.constraints.required === true;
  const code = required ? "model.field-added-required" : "model.field-added";
  return difference(field, code, !required, { title: field.title });
}

function compareFields(old: Field, field: Field): readonly ModelDifference[] {
  const title = field.title;
  const found: ModelDifference[] = [];
  if (old.name !== field.name)
    found.push(
      difference(field, "model.field-renamed", true, { title, before: old.name, after: field.name }),
    );
  if (old.type !== field.type)
    found.push(
      difference(field, "model.type-changed", widens(old, field), {
        title,
        before: old.type,
        after: field.type,
      }),
    );
  if (old.visibility !== field.visibility)
    found.push(difference(field, `model.now-${field.visibility}`, true, { title }));
  return [...found, ...compareConstraints(old, field), ...compareTerms(old, field)];
}

/** A whole number is a number, and everything is a text. */
function widens(old: Field, field: Field): boolean {
  return (
    field.type === "any" || field.type === "string" || (old.type === "integer" && field.type === "number")
  );
}

function compareTerms(old: Field, field: Field): readonly ModelDifference[] {
  const { title } = field;
  if (isClosed(old) !== isClosed(field))
    return [
      difference(field, isClosed(field) ? "model.list-closed" : "model.list-opened", isClosed(old), {
        title,
      }),
    ];
  if (!isClosed(field)) return [];
  const { added, removed, replaced } = pairTerms(old.vocabulary, field.vocabulary);
  const found = Array.from(replaced, ([before, after]) =>
    difference(field, "model.value-replaced", true, { title, before, after }),
  );
  if (added.length > 0)
    found.push(
      difference(field, "model.values-added", true, { title, values: quoted(added), count: added.length }),
    );
  if (removed.length > 0)
    found.push(
      difference(field, "model.values-removed", false, {
        title,
        values: quoted(removed),
        count: removed.length,
      }),
    );
  return found;
}

function isClosed({ vocabulary }: Field): boolean {
  return vocabulary?.closed === true;
}

function quoted(values: readonly string[]): string {
  return values.map((value) => `« ${value} »`).join(", ");
}
