import { ENTITIES } from "./lexicon.js";
const isNumber = (word) => /^\d+$/.test(word);
const numbersOf = (ideas) => ideas.filter(isNumber).join(" ");
/** What an idea weighs where it meets nothing on the other side; "1" is the first of several, hardly a difference. */
function strangerWeight(idea, labels, inHeader) {
  if (isNumber(idea)) return idea !== "1" ? 0.9 : inHeader ? 0.6 : 0.08;
  if (inHeader && ENTITIES.has(idea)) return Math.min(0.15, labels.weight(idea));
  return labels.weight(idea);
}
/** The share of both sides' weight that meets, between 0 and 1 (a weighted Dice coefficient), and what is left over. */
export function ideaOverlap(header, label, shared, labels) {
  let met = 0;
  let total = 0;
  const free = new Set(label);
  const strangers = [];
  for (const idea of header) {
    let best = 0;
    let bestIdea = "";
    for (const [other, alike] of labels.near(idea)) {
      if (alike > best && free.has(other)) [best, bestIdea] = [alike, other];
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
  const [ours, theirs] = [numbersOf(header), numbersOf(label)];
  const clash = ours !== "" && theirs !== "" && ours !== theirs;
  return { share: total === 0 || clash ? 0 : met / total, strangers };
}
