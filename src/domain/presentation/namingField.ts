import type { Field } from "../model/field.ts";
import type { Model } from "../model/model.ts";
import type { Kind } from "../model/kind.ts";

/** The kinds of field that name a record, the best first. */
const NAMING: readonly Kind[] = ["title", "text", "street", "address", "organization", "identifier"];

/** The field that names a record of this model; null for a model that has nothing of the sort. */
export function namingField({ fields }: Pick<Model, "fields">): Field | null {
  const texts = fields.filter(({ type }) => type === "string");
  for (const kind of NAMING) {
    const found = texts.find((field) => field.kind === kind && (kind !== "text" || isShort(field)));
    if (found) return found;
  }
  return null;
}

/** An object or a first name names; what helps to find the place does not. */
function isShort({ name }: Field): boolean {
  return !/precision|complement|observation|condition|perimetre|coll_nom/i.test(name);
}
