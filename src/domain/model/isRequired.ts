import type { Field } from "./field.ts";
import type { Model } from "./model.ts";

/** Whether the model wants a field filled in each record: a primary key is, unless its field says that it is not. */
export function isRequired({ primaryKey }: Pick<Model, "primaryKey">, field: Field): boolean {
  return field.constraints.required ?? primaryKey.includes(field.name);
}
