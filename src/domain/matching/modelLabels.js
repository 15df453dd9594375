import { KINDS } from "../model/kind.js";
import { ideasOf } from "./headerIdeas.js";
import { headerKey, headerReadings, headerWords } from "./headerWords.js";
import { ENTITIES, KINDRED, KNOWN_IDEAS, ROLES } from "./lexicon.js";
import { wordLikeness } from "./wordLikeness.js";
/** Kinds whose only field in a model may be called by the kind itself, whatever its name. */
const NAMED_BY_KIND = new Set([
  "postcode",
  "insee",
  "commune",
  "phone",
  "email",
  "url",
  "longitude",
  "latitude",
  "coordinates",
  "geometry",
  "opening-hours",
  "address",
  "street",
  "house-number",
  "siret",
  "siren",
  "rna",
]);
const NEUTRAL_WEIGHT = 0.12;
/** Of an ambiguous label's readings, those that suit the field's kind: `long` of a longitude is no length. */
function ofKind(kind, readings) {
  const suited = readings.filter((ideas) => ideas.includes(kind));
  if (suited.length > 0 || readings.length < 2) return suited.length > 0 ? suited : readings;
  const others = readings.filter((ideas) => !ideas.some((idea) => KINDS.some((one) => one === idea)));
  return others.length > 0 ? others : readings;
}
function labelsOf(field, words) {
  const texts = [
    ["name", field.name],
    ["title", field.title],
    ...field.aliases.map((alias) => ["alias", alias]),
  ];
  const seen = new Set();
  return texts.flatMap(([origin, text]) => {
    const key = headerKey(text);
    if (seen.has(key)) return [];
    seen.add(key);
    return headerReadings(text).flatMap((reading) =>
      ofKind(field.kind, ideasOf(reading, words)).map((ideas) => ({
        origin,
        text,
        words: reading,
        key: reading.join(""),
        ideas,
      })),
    );
  });
}
/** Ideas that open at least four names in ten: a prefix such as `EQUIP_`, which tells no field from another. */
export function sharedPrefixes(names) {
  const counts = new Map();
  for (const [first, ...rest] of names) {
    if (first !== undefined && rest.length > 0) counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  const enough = Math.max(3, names.length * 0.4);
  return new Set([...counts].filter(([, count]) => count >= enough).map(([word]) => word));
}
function addKindLabels(model, fields) {
  const claimed = new Set(fields.flatMap(({ labels }) => labels.map((label) => label.ideas.join(" "))));
  const countByKind = new Map();
  for (const { kind } of model.fields) countByKind.set(kind, (countByKind.get(kind) ?? 0) + 1);
  for (const { field, labels } of fields) {
    const someones = labels.every(({ ideas }) => ideas.some((idea) => ROLES.has(idea)));
    if (countByKind.get(field.kind) !== 1 || someones) continue;
    const ideas = NAMED_BY_KIND.has(field.kind) ? [field.kind] : [];
    if (field.kind === "longitude") ideas.push("x");
    if (field.kind === "latitude") ideas.push("y");
    if (field.kind === "title") ideas.push("name");
    for (const idea of ideas) {
      if (!claimed.has(idea))
        labels.push({ origin: "kind", text: field.title, words: [], key: "", ideas: [idea] });
    }
  }
}
/** Words that the lexicon knows mean themselves and nothing near: "altitude" is not a misspelt "latitude". */
function nearIdeas(idea, ideas) {
  const near = new Map();
  if (ideas.has(idea)) near.set(idea, 1);
  for (const other of KINDRED[idea] ?? []) if (ideas.has(other)) near.set(other, 0.8);
  if (KNOWN_IDEAS.has(idea)) return near;
  for (const other of ideas) {
    const alike = wordLikeness(idea, other);
    if (alike > 0) near.set(other, alike);
  }
  return near;
}
function memoised(compute) {
  const known = new Map();
  return (idea) => {
    let value = known.get(idea);
    if (value === undefined) {
      value = compute(idea);
      known.set(idea, value);
    }
    return value;
  };
}
/** Prepares a model for being recognised in headers. */
export function modelLabels(model) {
  const words = new Set(
    model.fields.flatMap((field) => [field.name, field.title, ...field.aliases].flatMap(headerWords)),
  );
  const fields = model.fields.map((field) => ({ field, labels: labelsOf(field, words) }));
  const names = fields.map(({ labels }) => labels[0]?.ideas ?? []);
  const subjects = sharedPrefixes(names);
  for (const text of [model.name, model.title]) {
    for (const idea of ideasOf(headerWords(text), words).flat()) subjects.add(idea);
  }
  const frequency = new Map();
  for (const { labels } of fields) {
    for (const idea of new Set(labels.flatMap((label) => label.ideas))) {
      frequency.set(idea, (frequency.get(idea) ?? 0) + 1);
    }
  }
  addKindLabels(model, fields);
  const scale = Math.log(fields.length + 2);
  const longSubjects = [...subjects].filter((subject) => subject.length >= 6);
  const neutral = memoised((idea) => {
    if (subjects.has(idea)) return true;
    if ((frequency.get(idea) ?? 0) > 0) return false;
    return (
      ENTITIES.has(idea) || (idea.length >= 3 && longSubjects.some((subject) => subject.startsWith(idea)))
    );
  });
  const named = fields.filter(({ labels }) =>
    labels.some(
      ({ ideas }) => ideas.includes("name") && ideas.every((idea) => idea === "name" || neutral(idea)),
    ),
  );
  const ideas = new Set(fields.flatMap(({ labels }) => labels.flatMap((label) => label.ideas)));
  return {
    fields,
    near: memoised((idea) => nearIdeas(idea, ideas)),
    nameField: named.length === 1 ? (named[0]?.field ?? null) : null,
    neutral,
    words,
    weight: memoised((idea) => {
      if (neutral(idea)) return NEUTRAL_WEIGHT;
      const seen = frequency.get(idea) ?? 0;
      return Math.min(1, Math.max(0.3, Math.log((fields.length + 2) / Math.max(1, seen)) / scale));
    }),
  };
}
