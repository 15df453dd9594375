import { matchColumns } from "./matchColumns.js";
/** A name, an address, a position stand in nearly every file: they say little of what it is about. */
const ORDINARY = new Set([
  "title",
  "identifier",
  "commune",
  "insee",
  "postcode",
  "address",
  "street",
  "house-number",
  "longitude",
  "latitude",
  "coordinates",
  "geometry",
  "phone",
  "email",
  "url",
  "opening-hours",
  "siret",
  "siren",
]);
const ORDINARY_WEIGHT = 0.3;
/** What recognising a field says of the model: ordinary kinds, and names that many models share, say little. */
function fieldWeights(models) {
  const holders = new Map();
  for (const model of models) {
    for (const { name } of model.fields)
      holders.set(name.toLowerCase(), (holders.get(name.toLowerCase()) ?? 0) + 1);
  }
  return (model, name) => {
    const field = model.fields.find((one) => one.name === name);
    if (!field) return 0;
    const shared = (holders.get(name.toLowerCase()) ?? 1) > Math.max(2, models.length / 4);
    return ORDINARY.has(field.kind) || shared ? ORDINARY_WEIGHT : 1;
  };
}
/**
 * Which model a file follows: every model with its score and the mapping it gives, best first. The stamp of a
 * template decides by itself. The score weighs how much of the file the model explains, and how much of the
 * model, required fields above all, the file holds.
 */
export function recogniseModel(models, columns, options = {}) {
  const weight = fieldWeights(models);
  const used = columns.filter(({ header, filled }) => header.trim() !== "" || filled > 0).length;
  return models
    .map((model) => {
      const mapping = matchColumns(model, columns, options);
      if (options.stamp?.model === model.name) return { model, score: 1, mapping };
      const found = new Map(mapping.entries.map(({ field, confidence }) => [field, confidence]));
      let reached = 0;
      let wanted = 0;
      let explained = 0;
      for (const { name, constraints } of model.fields) {
        const worth = weight(model, name) * (constraints.required ? 1.5 : 1);
        wanted += worth;
        reached += worth * (found.get(name) ?? 0);
        explained += weight(model, name) * (found.get(name) ?? 0);
      }
      const ordinary =
        mapping.entries.length - mapping.entries.filter(({ field }) => weight(model, field) === 1).length;
      const toExplain = used - ordinary * (1 - ORDINARY_WEIGHT);
      const precision = toExplain <= 0 ? 0 : Math.min(1, explained / toExplain);
      const recall = wanted === 0 ? 0 : reached / wanted;
      const score = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
      return { model, score: Math.round(score * 1000) / 1000, mapping };
    })
    .sort((a, b) => b.score - a.score);
}
