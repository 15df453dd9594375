import type { Model } from "../../domain/model/model.ts";
import { typesetWords } from "../../messages/typesetWords.ts";

const kept = new WeakMap<Model, Model>();

/** A model as pages show it: its words set as French sets them. Its names, types and lists of values stay as they are. */
export function typesetModel(model: Model): Model {
  const known = kept.get(model);
  if (known) return known;
  const set: Model = {
    ...model,
    title: typesetWords(model.title),
    description: typesetWords(model.description),
    sources: model.sources.map((source) => ({ ...source, title: typesetWords(source.title) })),
    fields: model.fields.map((field) => ({
      ...field,
      title: typesetWords(field.title),
      description: typesetWords(field.description),
      help: typesetWords(field.help),
    })),
  };
  kept.set(model, set);
  return set;
}
