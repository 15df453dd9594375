import type { Model } from "../../model/model.ts";
import type { ColumnProfile } from "../../table/columnProfile.ts";

/** Whether the table is in the form the model publishes: what a clean file holds or leaves blank is meant. */
export function isInPublishedForm(
  { fields }: Pick<Model, "fields">,
  columns: ReadonlyMap<string, ColumnProfile>,
): boolean {
  return fields.every(({ name }) => columns.get(name)?.header === name);
}
