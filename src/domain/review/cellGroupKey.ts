import type { Model } from "../model/model.ts";
import { type Groupable, reviewGroupKey } from "./reviewGroupKey.ts";
import { tellsApart } from "./tellsApart.ts";

const alone = new WeakMap<Model, ReadonlySet<string>>();

/** Fields that must be filled, each time by another value: one answer for several rows could only be wrong. */
function fieldsAlone(model: Model): ReadonlySet<string> {
  const known = alone.get(model);
  if (known) return known;
  const fields = model.fields.filter(
    (field) => field.constraints.required === true && tellsApart(model, field),
  );
  const names = new Set(fields.map(({ name }) => name));
  alone.set(model, names);
  return names;
}

/** What groups a cell of a record with those of others, as `reviewGroupKey`; in what tells records apart, nothing does. */
export function cellGroupKey(model: Model, record: number, cell: Groupable): string {
  return fieldsAlone(model).has(cell.field) ? JSON.stringify([cell.field, record]) : reviewGroupKey(cell);
}
