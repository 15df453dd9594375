import type { Model } from "../model/model.ts";
import type { DescribedColumn } from "./describeColumns.ts";

/**
 * Whether a person should look at the columns before the cells: a match is likely without being certain, or a required
 * field has no column while some columns of the file feed nothing.
 */
export function columnsNeedHelp(model: Model, tables: readonly (readonly DescribedColumn[])[]): boolean {
  const columns = tables.flat();
  const fed = new Set(columns.flatMap(({ feeds }) => feeds.map(({ field }) => field)));
  if (fed.size === 0) return true;
  if (columns.some(({ suggestion }) => suggestion !== null && !fed.has(suggestion.field))) return true;
  const idle = columns.some(({ feeds, filled }) => feeds.length === 0 && filled > 0);
  return idle && model.fields.some(({ name, constraints }) => constraints.required && !fed.has(name));
}
