import { pick, type Random } from "./random.ts";

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

/** An address being spoilt: the parts in the order in which they are written. */
interface SpoiltAddress {
  before: string;
  number: string;
  suffix: string;
  /** What stands between the number and the street. */
  gap: string;
  street: string;
  after: string;
  postcode: string;
  city: string;
  cedex: string;
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

/** Marks a suffix that touches its number. */
const TOUCHING = "+";

function writeAddress(address: SpoiltAddress): string {
  const { before, number, suffix, gap, street, after, postcode, city, cedex } = address;
  const house = suffix.startsWith(TOUCHING)
    ? number + suffix.slice(1)
    : [number, suffix].filter(Boolean).join(" ");
  const place = [postcode, city + cedex].filter((part) => part !== "").join(" ");
  return `${before}${house}${gap}${street}${after} ${place}`;
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

const SHORT: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^rue\b/iu, ["r.", "R", "r"]],
  [/^avenue\b/iu, ["av", "av.", "ave"]],
  [/^boulevard\b/iu, ["bd", "bvd", "Bld", "boul."]],
  [/^all[ée]e\b/iu, ["all", "all."]],
  [/^impasse\b/iu, ["imp", "imp."]],
  [/^place\b/iu, ["pl", "pl."]],
  [/^chemin\b/iu, ["ch.", "che", "chem."]],
  [/^square\b/iu, ["sq", "sq."]],
  [/^route\b/iu, ["rte", "rte."]],
  [/^passage\b/iu, ["pass", "pass."]],
  [/^r[ée]sidence\b/iu, ["res", "rés."]],
  [/^cours\b/iu, ["crs"]],
  [/\bsaint(?=[\s-])/iu, ["St", "st."]],
  [/\bsainte(?=[\s-])/iu, ["Ste"]],
  [/\bg[ée]n[ée]ral\b/iu, ["Gal", "gén."]],
  [/\bmar[ée]chal\b/iu, ["Mal", "Mar."]],
  [/\bdocteur\b/iu, ["Dr"]],
  [/\bpr[ée]sident\b/iu, ["Pdt", "Prés."]],
  [/\bprofesseur\b/iu, ["Prof", "Pr"]],
  [/\bcommandant\b/iu, ["Cdt"]],
];

/** One abbreviation or two; a first name in the middle becomes its initial one time in four. */
function abbreviate(address: SpoiltAddress, random: Random): boolean {
  const before = address.street;
  for (const [word, short] of SHORT) {
    if (word.test(address.street)) address.street = address.street.replace(word, pick(random, short));
  }
  const words = address.street.split(" ");
  const first = words[1];
  if (words.length === 3 && first && /^\p{Lu}\p{Ll}{3,}$/u.test(first) && random() < 0.25) {
    words[1] = `${first.charAt(0)}${pick(random, [".", ""])}`;
    address.street = words.join(" ");
  }
  return address.street !== before;
}

/** One wrong letter in one word of four letters at least, of the street or, one time in five, of the commune. */
function misspell(address: SpoiltAddress, random: Random): boolean {
  const part = random() < 0.2 ? "city" : "street";
  const words = address[part].split(/(?<=[\s'’-])/u);
  const long = words.flatMap((word, at) => (/\p{L}{4}/u.test(word) ? [at] : []));
  if (long.length === 0) return false;
  const at = pick(random, long);
  const right = words[at]!;
  while (words[at] === right) words[at] = wrongLetter(right, random);
  address[part] = words.join("");
  return true;
}

const LETTERS = Array.from("abcdefghijklmnopqrstuvwxyz");

function wrongLetter(word: string, random: Random): string {
  const letters = word.replace(/[^\p{L}]+$/u, "").length;
  const at = 1 + Math.floor(random() * (letters - 1));
  const head = word.slice(0, at);
  switch (Math.floor(random() * 4)) {
    case 0:
      return head + word.slice(at + 1);
    case 1:
      return head + pick(random, LETTERS) + word.slice(at);
    case 2:
      return head + pick(random, LETTERS) + word.slice(at + 1);
    default:
      return at + 1 < letters
        ? head + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2)
        : `${head}${word.charAt(at)}${word.slice(at)}`;
  }
}

/** Leaves out the type, an article or a first name: any word but the last, without which no name is left. */
function dropWord(address: SpoiltAddress, random: Random): boolean {
  const words = address.street.split(" ");
  const naming = words.filter((word) => /\p{L}{4}/u.test(word) && !isType(word));
  const droppable = words.flatMap((word, at) => (word === naming.at(-1) ? [] : [at]));
  if (words.length < 2 || naming.length === 0) return false;
  words.splice(pick(random, droppable), 1);
  address.street = words.join(" ");
  return true;
}

function isType(word: string): boolean {
  return /^(?:rue|avenue|av|boulevard|all[ée]e|impasse|place|pl|chemin|square|route|passage|villa|r[ée]sidence|cours|cit[ée]s?|sente|ruelle|rond-point)$/iu.test(
    word,
  );
}

function swapWords(address: SpoiltAddress, random: Random): boolean {
  const words = address.street.split(" ");
  if (words.length < 3) return false;
  const at = 1 + Math.floor(random() * (words.length - 2));
  [words[at], words[at + 1]] = [words[at + 1]!, words[at]!];
  address.street = words.join(" ");
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
