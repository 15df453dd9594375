import { ideaOverlap } from "./ideaOverlap.ts";
import { misspeltName } from "./wordLikeness.ts";
import type { Reason } from "./reason.ts";
import { ideasOf } from "./headerIdeas.ts";
import { headerReadings } from "./headerWords.ts";
import { KNOWN_IDEAS, ROLES, VAGUE } from "./lexicon.ts";
import { type Label, type ModelLabels, sharedPrefixes } from "./modelLabels.ts";

/** One way to read a header. */
interface Reading {
  readonly words: readonly string[];
  /** Its words written together. */
  readonly key: string;
  readonly ideas: readonly string[];
  /** Ideas of the model's labels that some idea of the header is, or resembles. */
  readonly near: ReadonlySet<string>;
}

/** A header made ready for being compared with every field. */
export interface HeaderReading {
  readonly text: string;
  readonly readings: readonly Reading[];
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
      ideasOf(words, labels.words).map((ideas) => ({
        words,
        key: words.join(""),
        ideas,
        near: new Set(ideas.flatMap((idea) => [...labels.near(idea).keys()])),
      })),
    ),
  );
  const shared = sharedPrefixes(read.map((readings) => readings[0]?.ideas ?? []));
  return read.map((readings, at) => ({ text: headers[at] ?? "", readings, shared }));
}

const sameIdeas = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((idea) => other.includes(idea));

/** From the share that meets to a probability; measured on perturbed headers of official files. */
function fromShare(share: number): number {
  return share < 0.35 ? 0 : 0.92 * ((Math.min(share, 0.95) - 0.35) / 0.6) ** 1.3;
}

function compare(
  reading: Reading,
  label: Label,
  shared: ReadonlySet<string>,
  labels: ModelLabels,
): { probability: number; id: string; whole: boolean } {
  const { near } = reading;
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
  const known = reading.ideas.every((idea) => KNOWN_IDEAS.has(idea));
  if (!label.ideas.some((idea) => near.has(idea))) {
    const slip = known ? 0 : misspeltName(reading.words, label.words);
    return { probability: slip, id: "matching.misspelt", whole: true };
  }
  const { share, strangers } = ideaOverlap(reading.ideas, label.ideas, shared, labels);
  let probability = fromShare(share);
  if (strangers.some((idea) => ROLES.has(idea) && !labels.neutral(idea))) probability *= 0.4;
  if (reading.ideas.every((idea) => VAGUE.has(idea))) probability = Math.min(probability, 0.5);
  const slip = probability < 0.9 && !known ? misspeltName(reading.words, label.words) : 0;
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
