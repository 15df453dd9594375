import type { Field } from "./field.ts";
import type { Model } from "./model.ts";
import { pairFields } from "./pairFields.ts";
import { pairTerms } from "./pairTerms.ts";

/** How a record of an older version of a model becomes one of the newer. */
export interface Migration {
  /** From the older field name to the newer one; fields that are gone are not there. */
  readonly fields: ReadonlyMap<string, string>;
  /** By newer field name: from the older value to the one that replaces it. */
  readonly values: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** What it takes to bring a record of the older version to the newer one. */
export function migrationBetween(before: Model, after: Model): Migration {
  const { kept } = pairFields(before.fields, after.fields);
  return {
    fields: new Map(kept.map(([old, field]) => [old.name, field.name])),
    values: new Map(
      kept.map(([old, field]) => [field.name, pairTerms(old.vocabulary, field.vocabulary).replaced]),
    ),
  };
}

/**
 * A record of the older version (canonical values by field name) under the newer field names, its replaced values
 * put in their place. What the newer version has no field for comes back in `left`, so that nothing is lost in silence.
 */
export function migrateRecord(
  migration: Migration,
  record: Readonly<Record<string, string>>,
): { readonly record: Readonly<Record<string, string>>; readonly left: Readonly<Record<string, string>> } {
  const moved: [string, string][] = [];
  const left: [string, string][] = [];
  for (const [name, value] of Object.entries(record)) {
    const field = migration.fields.get(name);
    if (field === undefined) left.push([name, value]);
    else moved.push([field, migration.values.get(field)?.get(value) ?? value]);
  }
  return { record: Object.fromEntries(moved), left: Object.fromEntries(left) };
}

/**
 * The model made able to read a file filled for an older version: the older names and titles of its fields become
 * aliases, and the values that were replaced become synonyms of those that replace them.
 */
export function acceptOlderVersion(model: Model, older: Model): Model {
  const { kept } = pairFields(older.fields, model.fields);
  const before = new Map(kept.map(([old, field]) => [field, old]));
  return { ...model, fields: model.fields.map((field) => withOlder(field, before.get(field))) };
}

function withOlder(field: Field, old: Field | undefined): Field {
  if (!old) return field;
  const known = new Set([field.name, field.title, ...field.aliases]);
  const aliases = [...field.aliases, ...[old.name, old.title].filter((label) => !known.has(label))];
  const { replaced } = pairTerms(old.vocabulary, field.vocabulary);
  const terms = field.vocabulary?.terms.map((term) => {
    const earlier = [...replaced].filter(([, value]) => value === term.value).map(([value]) => value);
    const synonyms = new Set([...term.synonyms, ...earlier]);
    return { value: term.value, label: term.label, synonyms: [...synonyms] };
  });
  const vocabulary =
    field.vocabulary && terms ? { closed: field.vocabulary.closed, terms } : field.vocabulary;
  return { ...field, aliases, vocabulary };
}
