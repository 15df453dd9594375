import { misspeltName, wordLikeness } from "./wordLikeness.ts";
import type { Reason } from "./reason.ts";
import { ideasOf } from "./headerIdeas.ts";
import { headerReadings } from "./headerWords.ts";
import { ENTITIES, KNOWN_IDEAS, ROLES } from "./lexicon.ts";
import { type Label, type ModelLabels, sharedPrefixes } from "./modelLabels.ts";

/** A header made ready for being compared with every field. */
export interface HeaderReading {
  readonly text: string;
  /** Each reading: its words written together, and its ideas. */
  readonly readings: readonly { readonly key: string; readonly ideas: readonly string[] }[];
  /** Ideas that open most of the file's headers, and so tell nothing. */
  readonly shared: ReadonlySet<string>;
}

export interface HeaderEvidence {
  /** How probable the field is from the header alone, between 0 and 1. */
  readonly probability: number;
  readonly reason: Reason;
  /** True when nothing in the header is left unexplained. */
  readonly whole: boolean;
}

/** Reads the headers of one file. */
export function readHeaders(headers: readonly string[], labels: ModelLabels): HeaderReading[] {
  const read = headers.map((header) =>
    headerReadings(header).flatMap((words) =>
      ideasOf(words, labels.words).map((ideas) => ({ key: words.join(""), ideas })),
    ),
  );
  const shared = sharedPrefixes(read.map((readings) => readings[0]?.ideas ?? []));
  return read.map((readings, at) => ({ text: headers[at] ?? "", readings, shared }));
}

/** Words that the lexicon knows mean themselves and nothing near: "altitude" is not a misspelt "latitude". */
function likeness(idea: string, other: string): number {
  if (idea === other) return 1;
  return KNOWN_IDEAS.has(idea) ? 0 : wordLikeness(idea, other);
}

const isNumber = (word: string): boolean => /^\d+$/.test(word);

/** What an idea weighs where it meets nothing on the other side; "1" is the first of several, hardly a difference. */
function strangerWeight(idea: string, labels: ModelLabels, inHeader: boolean): number {
  if (isNumber(idea)) return idea !== "1" ? 0.9 : inHeader ? 0.6 : 0.08;
  if (inHeader && ENTITIES.has(idea)) return Math.min(0.15, labels.weight(idea));
  return labels.weight(idea);
}

/** The share of both sides' weight that meets, between 0 and 1 (a weighted Dice coefficient), and what is left over. */
function overlap(
  header: readonly string[],
  label: readonly string[],
  shared: ReadonlySet<string>,
  labels: ModelLabels,
): { share: number; strangers: readonly string[] } {
  let met = 0;
  let total = 0;
  const free = new Set(label);
  const strangers: string[] = [];
  for (const idea of header) {
    let best = 0;
    let bestIdea = "";
    for (const other of free) {
      const alike = likeness(idea, other);
      if (alike > best) [best, bestIdea] = [alike, other];
    }
    if (best === 0) {
      if (shared.has(idea)) continue;
      strangers.push(idea);
      total += strangerWeight(idea, labels, true);
      continue;
    }
    free.delete(bestIdea);
    const weight = isNumber(idea) ? 0.5 : labels.weight(idea) + labels.weight(bestIdea);
    total += weight;
    met += best * weight;
  }
  for (const idea of free) {
    total += strangerWeight(idea, labels, false);
    strangers.push(idea);
  }
  const numbers = (ideas: readonly string[]): string => ideas.filter(isNumber).join(" ");
  const [ours, theirs] = [numbers(header), numbers(label)];
  const clash = ours !== "" && theirs !== "" && ours !== theirs;
  return { share: total === 0 || clash ? 0 : met / total, strangers };
}

const sameIdeas = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((idea) => other.includes(idea));

/** From the share that meets to a probability; measured on perturbed headers of official files. */
function fromShare(share: number): number {
  return share < 0.35 ? 0 : 0.92 * ((Math.min(share, 0.95) - 0.35) / 0.6) ** 1.3;
}

function compare(
  reading: HeaderReading["readings"][number],
  label: Label,
  shared: ReadonlySet<string>,
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
  const { share, strangers } = overlap(reading.ideas, label.ideas, shared, labels);
  let probability = fromShare(share);
  if (strangers.some((idea) => ROLES.has(idea) && !labels.neutral(idea))) probability *= 0.4;
  const known = reading.ideas.every((idea) => KNOWN_IDEAS.has(idea));
  const slip = probability < 0.9 && !known ? misspeltName(reading.key, label.key) : 0;
  if (slip > probability) return { probability: slip, id: "matching.misspelt", whole: true };
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
      const found = compare(reading, label, header.shared, labels);
      if (found.probability > best.probability) [best, bestLabel] = [found, label];
    }
  }
  return {
    probability: best.probability,
    reason: { id: best.id, params: { column: header.text.trim(), label: bestLabel?.text ?? "" } },
    whole: best.whole,
  };
}
