import { distance } from "fastest-levenshtein";
import type { Reason } from "./reason.ts";
import { ideasOf } from "./headerIdeas.ts";
import { headerReadings } from "./headerWords.ts";
import { ROLES } from "./lexicon.ts";
import type { Label, ModelLabels } from "./modelLabels.ts";

/** A header made ready for being compared with every field. */
export interface HeaderReading {
  readonly text: string;
  /** Each reading: its words written together, and its ideas. */
  readonly readings: readonly { readonly key: string; readonly ideas: readonly string[] }[];
}

export interface HeaderEvidence {
  /** How probable the field is from the header alone, between 0 and 1. */
  readonly probability: number;
  readonly reason: Reason;
  /** True when nothing in the header is left unexplained. */
  readonly whole: boolean;
}

export function readHeader(header: string, labels: ModelLabels): HeaderReading {
  const readings = headerReadings(header).flatMap((words) =>
    ideasOf(words, labels.words).map((ideas) => ({ key: words.join(""), ideas })),
  );
  return { text: header, readings };
}

/** How alike two unknown words are: 1 the same, 0 unrelated; one may abbreviate the other. */
function likeness(one: string, other: string): number {
  if (one === other) return 1;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length >= 4 && long.startsWith(short)) return 0.85;
  if (short.length < 5 || long.length - short.length > 2) return 0;
  const alike = 1 - distance(one, other) / long.length;
  return alike >= 0.78 ? alike : 0;
}

const isNumber = (word: string): boolean => /^\d+$/.test(word);

/** "1" in "Téléphone 1" is the first of several: less than a difference. Any other number is one. */
function weightOf(idea: string, labels: ModelLabels): number {
  if (isNumber(idea)) return idea === "1" ? 0.25 : 0.9;
  return labels.weight(idea);
}

/** The share of both sides' weight that meets, between 0 and 1 (a weighted Dice coefficient), and what is left over. */
function overlap(
  header: readonly string[],
  label: readonly string[],
  labels: ModelLabels,
): { share: number; strangers: readonly string[] } {
  let met = 0;
  let total = 0;
  const free = new Set(label);
  const strangers: string[] = [];
  let numbersHeader = "";
  for (const idea of header) {
    const weight = weightOf(idea, labels);
    total += weight;
    if (isNumber(idea)) numbersHeader += ` ${idea}`;
    let best = 0;
    let bestIdea = "";
    for (const other of free) {
      const alike = likeness(idea, other);
      if (alike > best) [best, bestIdea] = [alike, other];
    }
    if (best === 0) {
      strangers.push(idea);
      continue;
    }
    free.delete(bestIdea);
    const otherWeight = weightOf(bestIdea, labels);
    total += otherWeight;
    met += best * (weight + otherWeight);
  }
  for (const idea of free) {
    total += weightOf(idea, labels);
    strangers.push(idea);
  }
  const numbersLabel = label
    .filter(isNumber)
    .map((idea) => ` ${idea}`)
    .join("");
  const clash = numbersHeader !== "" && numbersLabel !== "" && numbersHeader !== numbersLabel;
  return { share: total === 0 || clash ? 0 : met / total, strangers };
}

const sameIdeas = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((idea) => other.includes(idea));

/** From the share that meets to a probability; measured on perturbed headers of official files. */
function fromShare(share: number): number {
  return share < 0.35 ? 0 : 0.92 * ((Math.min(share, 0.95) - 0.35) / 0.6) ** 1.3;
}

/** Two long names a few letters apart: "pourcentagesuvbvention". */
function misspelt(one: string, other: string): boolean {
  const length = Math.max(one.length, other.length);
  if (length < 6 || Math.abs(one.length - other.length) > 3 || /\d/.test(one + other)) return false;
  return distance(one, other) <= (length < 8 ? 1 : length < 13 ? 2 : 3);
}

function compare(
  reading: HeaderReading["readings"][number],
  label: Label,
  labels: ModelLabels,
): { probability: number; id: string; whole: boolean } {
  if (reading.key !== "" && reading.key === label.key) {
    return {
      probability: label.origin === "alias" ? 0.985 : 0.99,
      id: `matching.same-${label.origin}`,
      whole: true,
    };
  }
  if (sameIdeas(reading.ideas, label.ideas)) {
    return { probability: label.origin === "kind" ? 0.93 : 0.96, id: "matching.synonym", whole: true };
  }
  const { share, strangers } = overlap(reading.ideas, label.ideas, labels);
  let probability = fromShare(share);
  if (strangers.some((idea) => ROLES.has(idea) && !labels.neutral(idea))) probability *= 0.4;
  if (probability < 0.9 && reading.key !== "" && misspelt(reading.key, label.key)) {
    return { probability: 0.92, id: "matching.misspelt", whole: true };
  }
  return { probability, id: "matching.alike", whole: strangers.every((idea) => labels.neutral(idea)) };
}

/** What a header alone says of a field: the best of its readings against the field's labels. */
export function headerEvidence(
  header: HeaderReading,
  fieldLabels: readonly Label[],
  labels: ModelLabels,
): HeaderEvidence {
  let best = { probability: 0, id: "matching.alike", whole: false };
  let bestLabel: Label | undefined;
  for (const reading of header.readings) {
    for (const label of fieldLabels) {
      const found = compare(reading, label, labels);
      if (found.probability > best.probability) [best, bestLabel] = [found, label];
    }
  }
  return {
    probability: best.probability,
    reason: { id: best.id, params: { column: header.text.trim(), label: bestLabel?.text ?? "" } },
    whole: best.whole,
  };
}
