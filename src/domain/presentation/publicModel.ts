import type { Model } from "../model/model.ts";

const keep = <Value>(entries: [string, Value][], kept: (value: Value) => boolean): Record<string, Value> =>
  Object.fromEntries(entries.filter(([, value]) => kept(value)));

/** The model as anyone may see it: without its internal fields, wherever they are named. */
export function publicModel(model: Model): Model {
  const fields = model.fields.filter(({ visibility }) => visibility === "public");
  if (fields.length === model.fields.length) return model;
  const shown = new Set(fields.map(({ name }) => name));
  const known = (names: readonly string[]): boolean => names.every((name) => shown.has(name));
  const geometry = model.geometry && keep(Object.entries(model.geometry), (name: string) => shown.has(name));
  return {
    ...model,
    fields,
    geometry,
    primaryKey: known(model.primaryKey) ? model.primaryKey : [],
    uniqueKeys: model.uniqueKeys.filter(known),
    customChecks: [],
    identifier: known(model.identifier) ? model.identifier : [],
  };
}
