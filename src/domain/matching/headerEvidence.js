import { ideaOverlap } from "./ideaOverlap.js";
import { misspeltName } from "./wordLikeness.js";
import { ideasOf } from "./headerIdeas.js";
import { headerReadings } from "./headerWords.js";
import { KNOWN_IDEAS, ROLES, VAGUE } from "./lexicon.js";
import { sharedPrefixes } from "./modelLabels.js";
/** Reads the headers of one file. */
export function readHeaders(headers, labels) {
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
const sameIdeas = (one, other) => one.length === other.length && one.every((idea) => other.includes(idea));
/** From the share that meets to a probability; measured on perturbed headers of official files. */
function fromShare(share) {
  return share < 0.35 ? 0 : 0.92 * ((Math.min(share, 0.95) - 0.35) / 0.6) ** 1.3;
}
function compare(reading, label, shared, labels) {
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
export function headerEvidence(header, fieldLabels, labels) {
  let best = { probability: 0, id: "matching.alike", whole: false };
  let bestLabel;
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
