import type { Field } from "../model/field.ts";
import { type Kind, KINDS } from "../model/kind.ts";
import type { Model } from "../model/model.ts";
import { ideasOf } from "./headerIdeas.ts";
import { headerKey, headerReadings, headerWords } from "./headerWords.ts";
import { ENTITIES, KINDRED, KNOWN_IDEAS, ROLES } from "./lexicon.ts";
import { wordLikeness } from "./wordLikeness.ts";

type LabelOrigin = "name" | "title" | "alias" | "kind";

/** One way to say a field in a header. */
export interface Label {
  readonly origin: LabelOrigin;
  readonly text: string;
  readonly words: readonly string[];
  readonly key: string;
  readonly ideas: readonly string[];
}

/** The fields of a model with all they may be called, and what each idea is worth in telling them apart. */
export interface ModelLabels {
  readonly fields: readonly { readonly field: Field; readonly labels: readonly Label[] }[];
  /** From 0.1 (says nothing in this model) to 1 (points at one field). */
  readonly weight: (idea: string) => number;
  /** The labels' ideas that an idea of a header is, or resembles, and how much: 1 for the same. */
  readonly near: (idea: string) => ReadonlyMap<string, number>;
  /** The field that names the thing itself; null when the model has none, or several. */
  readonly nameField: Field | null;
  /** True for the words that name the model's subject, and for words for any thing. */
  readonly neutral: (idea: string) => boolean;
  /** Every plain word of the labels, for cutting words written together. */
  readonly words: ReadonlySet<string>;
}

/** Kinds whose only field in a model may be called by the kind itself, whatever its name. */
const NAMED_BY_KIND: ReadonlySet<Kind> = new Set<Kind>([
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
function ofKind(kind: Kind, readings: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const suited = readings.filter((ideas) => ideas.includes(kind));
  if (suited.length > 0 || readings.length < 2) return suited.length > 0 ? suited : readings;
  const others = readings.filter((ideas) => !ideas.some((idea) => KINDS.some((one) => one === idea)));
  return others.length > 0 ? others : readings;
}

function labelsOf(field: Field, words: ReadonlySet<string>): Label[] {
  const texts: [LabelOrigin, string][] = [
    ["name", field.name],
    ["title", field.title],
    ...field.aliases.map((alias): [LabelOrigin, string] => ["alias", alias]),
  ];
  const seen = new Set<string>();
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
export function sharedPrefixes(names: readonly (readonly string[])[]): Set<string> {
  const counts = new Map<string, number>();
  for (const [first, ...rest] of names) {
    if (first !== undefined && rest.length > 0) counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  const enough = Math.max(3, names.length * 0.4);
  return new Set([...counts].filter(([, count]) => count >= enough).map(([word]) => word));
}

function addKindLabels(model: Model, fields: readonly { field: Field; labels: Label[] }[]): void {
  const claimed = new Set(fields.flatMap(({ labels }) => labels.map((label) => label.ideas.join(" "))));
  const countByKind = new Map<Kind, number>();
  for (const { kind } of model.fields) countByKind.set(kind, (countByKind.get(kind) ?? 0) + 1);
  for (const { field, labels } of fields) {
    const someones = labels.every(({ ideas }) => ideas.some((idea) => ROLES.has(idea)));
    if (countByKind.get(field.kind) !== 1 || someones) continue;
    const ideas: string[] = NAMED_BY_KIND.has(field.kind) ? [field.kind] : [];
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
function nearIdeas(idea: string, ideas: ReadonlySet<string>): ReadonlyMap<string, number> {
  const near = new Map<string, number>();
  if (ideas.has(idea)) near.set(idea, 1);
  for (const other of KINDRED.get(idea) ?? []) if (ideas.has(other)) near.set(other, 0.8);
  if (KNOWN_IDEAS.has(idea)) return near;
  for (const other of ideas) {
    const alike = wordLikeness(idea, other);
    if (alike > 0) near.set(other, alike);
  }
  return near;
}

function memoised<Value>(compute: (idea: string) => Value): (idea: string) => Value {
  const known = new Map<string, Value>();
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
export function modelLabels(model: Model): ModelLabels {
  const words = new Set(
    model.fields.flatMap((field) => [field.name, field.title, ...field.aliases].flatMap(headerWords)),
  );
  const fields = model.fields.map((field) => ({ field, labels: labelsOf(field, words) }));
  const names = fields.map(({ labels }) => labels[0]?.ideas ?? []);
  const subjects = sharedPrefixes(names);
  for (const text of [model.name, model.title]) {
    for (const idea of ideasOf(headerWords(text), words).flat()) subjects.add(idea);
  }
  const frequency = new Map<string, number>();
  for (const { labels } of fields) {
    for (const idea of new Set(labels.flatMap((label) => label.ideas))) {
      frequency.set(idea, (frequency.get(idea) ?? 0) + 1);
    }
  }
  addKindLabels(model, fields);
  const scale = Math.log(fields.length + 2);
  const longSubjects = [...subjects].filter((subject) => subject.length >= 6);
  const neutral = memoised((idea): boolean => {
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
