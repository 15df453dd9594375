import type { Commune } from "../../../src/domain/commune/commune.ts";

/** A way of writing a commune's name. `slip`: the name itself is misspelt. `postcode`, `department`: written beside it. */
export interface NameForm {
  readonly kind: string;
  readonly write: (commune: Commune, random: () => number) => string;
  readonly slip?: true;
  readonly tells?: "postcode" | "department";
}

const withoutAccents = (text: string): string => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "");

/** As the post writes it: « ST DIDIER AU MONT D OR ». */
function postalName(name: string): string {
  return withoutAccents(name)
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, " ")
    .replace(/\bSAINT\b/g, "ST")
    .replace(/\bSAINTE\b/g, "STE")
    .trim();
}

const shortSaint = (name: string): string => name.replace(/\bSaint-/g, "St ").replace(/\bSainte-/g, "Ste ");

/** One slip, after the first letters, in names long enough to remain readable. */
function misspelt(name: string, random: () => number): string {
  if (name.length < 6) return name;
  const at = 2 + Math.floor(random() * (name.length - 4));
  return random() < 0.5
    ? name.slice(0, at) + name.slice(at + 1)
    : name.slice(0, at) + name[at + 1]! + name[at]! + name.slice(at + 2);
}

/** "L'Isle-d'Abeau" → "Isle-d'Abeau (L')". */
const articleLast = (name: string): string =>
  name.replace(
    /^(L'|La |Le |Les )(.+)$/,
    (_, article: string, rest: string) => `${rest} (${article.trim()})`,
  );

const postcode = (commune: Commune): string => commune.postcodes[0] ?? "";

export const NAME_FORMS: readonly NameForm[] = [
  { kind: "nom officiel", write: ({ name }) => name },
  { kind: "capitales", write: ({ name }) => name.toUpperCase() },
  { kind: "capitales sans accents", write: ({ name }) => withoutAccents(name).toUpperCase() },
  { kind: "forme postale (« ST », sans tirets)", write: ({ name }) => postalName(name) },
  { kind: "minuscules sans tirets", write: ({ name }) => name.toLowerCase().replace(/-/g, " ") },
  { kind: "« St », « Ste »", write: ({ name }) => shortSaint(name) },
  { kind: "article à la fin", write: ({ name }) => articleLast(name) },
  { kind: "« Ville de »", write: ({ name }) => `Ville de ${name}` },
  { kind: "espaces en trop", write: ({ name }) => `  ${name.replace(/-/g, " - ")} ` },
  {
    kind: "code postal devant",
    write: (commune) => `${postcode(commune)} ${postalName(commune.name)}`,
    tells: "postcode",
  },
  {
    kind: "code postal entre parenthèses",
    write: (commune) => `${commune.name} (${postcode(commune)})`,
    tells: "postcode",
  },
  {
    kind: "département entre parenthèses",
    write: ({ name, department }) => `${name.toUpperCase()} (${department})`,
    tells: "department",
  },
  { kind: "faute de frappe", write: ({ name }, random) => misspelt(name, random), slip: true },
  {
    kind: "faute de frappe, en capitales",
    write: ({ name }, random) => postalName(misspelt(name, random)),
    slip: true,
  },
];
