import type { Term } from "./vocabulary.ts";

const YES_NO: Readonly<Record<string, readonly string[]>> = {
  oui: ["o", "vrai", "true", "yes"],
  non: ["n", "faux", "false", "no"],
  true: ["oui", "o", "vrai", "yes"],
  false: ["non", "n", "faux", "no"],
};
const OPPOSITES = [
  ["oui", "non"],
  ["true", "false"],
] as const;

/**
 * What the schema lets know of its bare values beside `enum`: other words for yes and no where the list holds both,
 * and the labels that a description gives as `code -> label`. Certain meanings only.
 */
export function enrichTerms(terms: readonly Term[], description: string): readonly Term[] {
  const taken = new Set(terms.map((term) => key(term.value)));
  const answers = OPPOSITES.filter((pair) => pair.every((word) => taken.has(word))).flat();
  const labels = labelsIn(description, terms);
  return terms.map((term) => {
    const label = labels.get(term.value);
    const words = answers.some((word) => word === key(term.value)) ? (YES_NO[key(term.value)] ?? []) : [];
    const found = [...words, ...(label === undefined ? [] : [label])].filter((word) => !taken.has(key(word)));
    return found.length === 0
      ? term
      : {
          value: term.value,
          label: label ?? term.label,
          synonyms: [...new Set([...term.synonyms, ...found])],
        };
  });
}

function key(text: string): string {
  return text.trim().toLowerCase();
}

/** `bim -> boucle fixe, bmp -> boucle portative`: each label runs to the next value of the list. */
function labelsIn(description: string, terms: readonly Term[]): ReadonlyMap<string, string> {
  const values = new Set(terms.map((term) => term.value));
  const marks = Array.from(description.matchAll(/(?<=^|[\s,;:(])(\S+)\s*(?:->|→)\s*/g)).filter((found) =>
    values.has(found[1]!),
  );
  const labels = new Map<string, string>();
  marks.forEach((mark, index) => {
    const end = marks[index + 1]?.index ?? description.length;
    const label = description.slice(mark.index + mark[0].length, end).replace(/[\s,;.)]+$/, "");
    if (label !== "" && label.length <= 120) labels.set(mark[1]!, label);
  });
  const clear = [...labels.values()];
  return new Map(
    [...labels].filter(([, label]) => clear.filter((one) => key(one) === key(label)).length === 1),
  );
}
