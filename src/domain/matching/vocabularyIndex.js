/** The letters and digits of a value, without case or accents, words in order of the alphabet. */
function fingerprint(text) {
  const words = text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/œ/g, "oe")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  return words.length === 1 ? (words[0] ?? "") : words.sort().join(" ");
}
/** Values that are longer are no terms of a list. */
const LONGEST_TERM = 120;
/** Distinct values looked up: enough for a list of values. */
const SAMPLE = 60;
/**
 * Looks a column's values up in the vocabularies of all the fields at once, by value, label or synonym. Gives a reader:
 * field position → share, for the fields whose vocabulary knows some value.
 */
export function vocabularyIndex(fields) {
  const index = new Map();
  for (const [at, { vocabulary }] of fields.entries()) {
    for (const { value, label, synonyms } of vocabulary?.terms ?? []) {
      for (const key of [value, label, ...synonyms].map(fingerprint)) {
        const known = index.get(key) ?? new Map();
        known.set(at, value);
        if (key !== "") index.set(key, known);
      }
    }
  }
  return (looks) => {
    const found = new Map();
    let all = 0;
    for (const { text, count } of looks.values.slice(0, SAMPLE)) {
      all += count;
      if (text.length > LONGEST_TERM) continue;
      const counted = new Set();
      const items = /[|;,/]/.test(text) ? [text, ...text.split(/[|;,/]/)] : [text];
      for (const [at, term] of items.flatMap((item) => Array.from(index.get(fingerprint(item)) ?? []))) {
        const one = found.get(at) ?? { known: 0, terms: new Set() };
        found.set(at, one);
        one.terms.add(term);
        if (!counted.has(at)) one.known += count;
        counted.add(at);
      }
    }
    return new Map(
      [...found].map(([at, { known, terms }]) => [at, { share: known / all, terms: terms.size }]),
    );
  };
}
