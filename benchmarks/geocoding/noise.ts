import { pick, type Random } from "./random.ts";
import { type SpoiltAddress, TOUCHING, writeAddress } from "./spoiltAddress.ts";
import { abbreviate, dropWord, misspell, swapWords } from "./spoiltWords.ts";

/** An address in its parts, as a source publishes it. */
export interface CleanAddress {
  readonly number: number;
  /** "bis", "B", "". */
  readonly suffix: string;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  /** A former commune or postal locality that people still write; "" where there is none. */
  readonly oldCity: string;
}

export const NOISE_KINDS = [
  "accents",
  "case",
  "abbreviations",
  "typos",
  "dropped-words",
  "swapped-words",
  "wrong-postcode",
  "missing-postcode",
  "old-commune",
  "glued-number",
  "bis-forms",
  "complement-before",
  "complement-after",
  "cedex",
] as const;

export type NoiseKind = (typeof NOISE_KINDS)[number];

/** Spoils one part of an address in place; false when the kind does not apply to it ("bis" where there is none). */
type Noise = (address: SpoiltAddress, random: Random) => boolean;

const NOISES: Readonly<Record<NoiseKind, Noise>> = {
  accents: spoilAccents,
  case: spoilCase,
  abbreviations: abbreviate,
  typos: misspell,
  "dropped-words": dropWord,
  "swapped-words": swapWords,
  "wrong-postcode": changePostcode,
  "missing-postcode": (address) => {
    address.postcode = "";
    return true;
  },
  "old-commune": (address) => {
    if (address.oldCity === "") return false;
    address.city = address.oldCity;
    return true;
  },
  "glued-number": (address) => {
    address.gap = "";
    return true;
  },
  "bis-forms": respellSuffix,
  "complement-before": (address, random) => {
    address.before = pick(random, BEFORE) + address.before;
    return true;
  },
  "complement-after": (address, random) => {
    address.after += pick(random, AFTER);
    return true;
  },
  cedex: (address, random) => {
    address.cedex = pick(random, [" CEDEX", " Cedex", " cedex 3", " CEDEX 12"]);
    if (random() < 0.5 && address.postcode !== "")
      address.postcode = address.postcode.slice(0, 2) + String(100 + Math.floor(random() * 900));
    return true;
  },
};

/** Order in which stacked kinds apply: words first, then letters, then what surrounds them. */
const ORDER: readonly NoiseKind[] = [
  "old-commune",
  "wrong-postcode",
  "missing-postcode",
  "bis-forms",
  "dropped-words",
  "swapped-words",
  "abbreviations",
  "typos",
  "complement-before",
  "complement-after",
  "cedex",
  "glued-number",
  "accents",
  "case",
];

/** The address with these kinds of noise, on one line; null when one of them does not apply. */
export function spoil(address: CleanAddress, kinds: readonly NoiseKind[], random: Random): string | null {
  const spoilt: SpoiltAddress = {
    ...address,
    number: String(address.number),
    before: "",
    gap: " ",
    after: "",
    cedex: "",
  };
  for (const kind of ORDER) if (kinds.includes(kind) && !NOISES[kind](spoilt, random)) return null;
  return writeAddress(spoilt);
}

function spoilAccents(address: SpoiltAddress, random: Random): boolean {
  const bare = (text: string): string =>
    text
      .normalize("NFD")
      .replace(/\p{M}+/gu, "")
      .replace(/[’']/gu, random() < 0.5 ? " " : "'");
  const street = bare(address.street);
  if (street === address.street && random() < 0.5) address.street = street.replace(/e(?=\p{L})/u, "é");
  else address.street = street;
  address.city = bare(address.city);
  return true;
}

function spoilCase(address: SpoiltAddress, random: Random): boolean {
  const change = pick(random, [
    (text: string) => text.toUpperCase(),
    (text: string) => text.toLowerCase(),
    (text: string) =>
      Array.from(text)
        .map((letter, at) => (at % 2 === 0 ? letter.toUpperCase() : letter.toLowerCase()))
        .join(""),
  ]);
  address.street = change(address.street);
  address.city = change(address.city);
  address.before = change(address.before);
  address.after = change(address.after);
  return true;
}

/** Two digits exchanged, one changed, or that of a neighbour: never the true one. */
function changePostcode(address: SpoiltAddress, random: Random): boolean {
  const { postcode } = address;
  if (postcode === "") return false;
  const department = postcode.slice(0, 2);
  let wrong = postcode;
  while (wrong === postcode) {
    const tail = String(Math.floor(random() * 100) * 10).padStart(3, "0");
    wrong = random() < 0.8 ? department + tail : String(10_000 + Math.floor(random() * 85_000));
  }
  address.postcode = wrong;
  return true;
}

function respellSuffix(address: SpoiltAddress, random: Random): boolean {
  const suffix = address.suffix.toLowerCase();
  if (suffix === "") return false;
  const short: Readonly<Record<string, string>> = { bis: "B", ter: "T", quater: "Q" };
  const letter = short[suffix] ?? suffix.toUpperCase();
  address.suffix = pick(random, [
    `${TOUCHING}${suffix}`,
    suffix.toUpperCase(),
    `${suffix}.`,
    `${TOUCHING}${suffix.toUpperCase()}`,
    `${TOUCHING}${letter}`,
    letter,
    letter.toLowerCase(),
    `${suffix},`,
  ]);
  return true;
}

const BEFORE = [
  "Bâtiment B, ",
  "Bât. 3 ",
  "Résidence les Lilas ",
  "Résidence du Parc - ",
  "Mairie annexe, ",
  "École maternelle ",
  "2ème étage ",
  "Appt 12 - ",
  "Immeuble le Bellevue, ",
  "Gymnase municipal ",
  "Salle des fêtes - ",
  "Esc. A porte 4, ",
];

const AFTER = [
  ", Bâtiment C",
  " Résidence du Parc",
  " BP 123",
  " - CS 50012",
  ", 3e étage",
  " Appt 4",
  " bât B",
  " (Mairie annexe)",
  " - Immeuble le Bellevue",
  ", lieu-dit la Plaine",
  " hall 2",
];
