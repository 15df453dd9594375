import type { Field } from "./field.ts";
import { nameKey } from "./nameWords.ts";

/** The fields of two versions of a model side by side. */
export interface PairedFields {
  readonly kept: readonly (readonly [before: Field, after: Field])[];
  readonly removed: readonly Field[];
  readonly added: readonly Field[];
}

/**
 * Which field became which: the same name first, then a name that the newer field gives as an alias, the same title,
 * or the same name but for its writing. Two fields of different types are never taken for one by their title.
 */
export function pairFields(before: readonly Field[], after: readonly Field[]): PairedFields {
  const partner = new Map<Field, Field>();
  const free = new Set(before);
  for (const same of SAMENESS)
    for (const field of after) {
      if (partner.has(field)) continue;
      const found = [...free].filter((old) => same(old, field));
      if (found.length !== 1) continue;
      partner.set(field, found[0]!);
      free.delete(found[0]!);
    }
  return {
    kept: after.flatMap((field) => {
      const old = partner.get(field);
      return old ? [[old, field] as const] : [];
    }),
    removed: [...free],
    added: after.filter((field) => !partner.has(field)),
  };
}

const SAMENESS: readonly ((old: Field, field: Field) => boolean)[] = [
  (old, field) => old.name === field.name,
  (old, field) => [field.title, ...field.aliases].some((label) => nameKey(label) === nameKey(old.name)),
  (old, field) => nameKey(old.name) === nameKey(field.name),
  (old, field) =>
    old.title !== old.name && nameKey(old.title) === nameKey(field.title) && old.type === field.type,
];
