import type { Field } from "../../src/domain/model/field.ts";

/** Rewrites a field's header as a town hall might; `random` gives numbers from 0 up to 1. */
export type HeaderPerturbation = (name: string, field: Field, random: () => number) => string;

const ABBREVIATIONS: readonly (readonly [RegExp, string])[] = [
  [/adresse/i, "adr"],
  [/num[eé]ro/i, "num"],
  [/nombre/i, "nb"],
  [/t[eé]l[eé]phone/i, "tel"],
  [/code.?postal/i, "cp"],
  [/libell[eé]/i, "lib"],
  [/courriel/i, "mail"],
  [/^date/i, "dt"],
  [/commentaires?/i, "obs"],
  [/surface/i, "surf"],
  [/latitude/i, "lat"],
  [/longitude/i, "lon"],
  [/d[eé]partement/i, "dep"],
  [/identifiant/i, "id"],
];

const abbreviated = (text: string): string =>
  ABBREVIATIONS.reduce((short, [long, abbreviation]) => short.replace(long, abbreviation), text);

/** One slip of the keyboard, in names long enough to remain readable. Another digit would be another name: "tarif_24h". */
function misspelt(text: string, random: () => number): string {
  if (text.length < 7) return text;
  const at = 2 + Math.floor(random() * (text.length - 4));
  if (/\d/.test(text.slice(at, at + 2))) return text;
  return random() < 0.5
    ? text.slice(0, at) + text.slice(at + 1)
    : text.slice(0, at) + text[at + 1]! + text[at]! + text.slice(at + 2);
}

/** Every perturbation, by the name that the table of results gives it. */
export const HEADER_PERTURBATIONS: Readonly<Record<string, HeaderPerturbation>> = {
  "tel quel": (name) => name,
  "en capitales": (name) => name.toUpperCase(),
  "mots séparés, astérisque": (name) =>
    `${name
      .replace(/([a-z])([A-Z])/g, "$1 $2")
      .replace(/_/g, " ")
      .toLowerCase()} *`,
  "points et espaces": (name) => `  ${name.replace(/_/g, ".")} `,
  "mots collés": (name) => name.replace(/_/g, "").toLowerCase(),
  "faute de frappe": (name, _, random) => misspelt(name, random),
  "intitulé du modèle": (name, { title }) => title || name,
  "intitulé, faute de frappe": (name, { title }, random) => misspelt(title || name, random),
  abréviations: (name) => abbreviated(name),
  "intitulé abrégé": (name, { title }) => abbreviated(title || name),
};
