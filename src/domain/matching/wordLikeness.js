import { distance } from "fastest-levenshtein";
/** Whether two words differ by two neighbouring letters exchanged. */
function exchanged(one, other) {
  if (one.length !== other.length) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2);
}
const digits = (text) => text.replace(/\D+/g, " ").trim();
/** Slips of the keyboard between two words, at most 2: letters left out, added, changed or exchanged; else Infinity. */
function slips(one, other) {
  if (Math.abs(one.length - other.length) > 2 || digits(one) !== digits(other)) return Infinity;
  const letters = distance(one, other);
  if (letters > 2) return Infinity;
  return letters === 2 && exchanged(one, other) ? 1 : letters;
}
/** How alike two words are: 1 the same, 0 unrelated. One may abbreviate the other, or hold a slip. */
export function wordLikeness(one, other) {
  if (one === other) return 1;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length >= 4 && long.startsWith(short)) return 0.75;
  if (long.length < 7) return 0;
  const count = slips(one, other);
  return count <= (long.length < 9 ? 1 : 2) ? 1 - count / (long.length + 1) : 0;
}
/** Whether words stand for each other in order, each the same or holding a slip in keeping with its length. */
function inStep(some, others) {
  return some.every(
    (word, at) => slips(word, others[at] ?? "") <= (word.length < 3 ? 0 : word.length < 8 ? 1 : 2),
  );
}
/**
 * How probable it is that one whole name, given by its words, is the other misspelt: "pourcentagesuvbvention". Short
 * names are too near to other names for that: "maire" is not "mairie".
 */
export function misspeltName(some, others) {
  const [one, other] = [some.join(""), others.join("")];
  const length = Math.max(one.length, other.length);
  if (length < 6 || (some.length === others.length && !inStep(some, others))) return 0;
  const count = slips(one, other);
  if (count === 1) return length >= 8 ? 0.93 : length === 7 ? 0.88 : 0.6;
  return count === 2 && length >= 10 && some.length === others.length ? 0.88 : 0;
}
