/** An address on one line, cut into its parts; null for what it does not hold. */
export interface AddressParts {
  /** "12", "12 bis", "28-30". */
  readonly number: string | null;
  /** What follows the number: type and name of the street, or the place's name. */
  readonly street: string | null;
  /** Everything before the postcode: number, street, complement. */
  readonly line: string | null;
  /** Five digits. */
  readonly postcode: string | null;
  /** What follows the postcode, CEDEX included. */
  readonly commune: string | null;
}

/** A postcode and a name, at the end: "33700 Mérignac", "F-33 700 - MÉRIGNAC CEDEX 2". */
const TAIL =
  /(?:^|[\s,;(–-])(?:F\s?-\s?)?((?:0[1-9]|[1-8]\d|9[0-58]|97)(?:\s?\d{3}))\)?\s*[-–,:]?\s*(\p{L}[^\d\n]*(?:cedex\s*\d{0,2}|\d{1,2}\s?(?:er|e|è|ème|eme|ième|ieme)?(?:\s+arr[\p{L}.]*)?)?)\)?\s*$/iu;
/** The name first: "Mérignac (33700)", "Mérignac 33700". */
const POSTCODE_LAST = /[\s,;(–-](?:F\s?-\s?)?((?:0[1-9]|[1-8]\d|9[0-58])\d{3})\)?\s*$/iu;
const COUNTRY = /[\s,–-]+france\s*$/iu;
const EDGES = /^[\s,;–-]+|[\s,;–(-]+$/gu;

/** A lone R before a name is the street ("4 R GRESSET"), before a street type a suffix ("4 R RUE GRESSET"). */
const LONE_R = String.raw`r(?=\s*(?:[,;]|$|(?:rue|av|avenue|bd|boulevard|pl|place|ch|chemin|imp|impasse|all|all[ée]e|rte|route)(?!\p{L})))`;
const SUFFIX = String.raw`(?:bis|ter|quater|quinquies|[a-qs-z]|${LONE_R})(?![\p{L}\d'’])`;
const ONE = String.raw`\d{1,5}(?:\s?${SUFFIX})?`;
const NUMBER = new RegExp(
  String.raw`^(?:n[°ºo]\s*)?(${ONE}(?:\s?(?:[-–/&]|à|et)\s?${ONE})*)(?!\s?(?:er|ère|ere|e|ème|eme|nd|nde)(?![\p{L}\d]))(?=[\s,]|\p{L}{3}|$)\s*,?\s*`,
  "iu",
);
/** "11 novembre", "8 mai": a date that names a street, not a house number. */
const DATE =
  /^\d{1,2}\s+(?:janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre)(?!\p{L})/iu;

/** No address is longer; a longer text is left whole. */
export const LONGEST_ADDRESS = 400;

/** Cuts an address such as "7 Bis rue Max Linder - 33500 LIBOURNE", on one line or several. */
export function splitAddress(text: string): AddressParts {
  if (text.length > LONGEST_ADDRESS) {
    return { number: null, street: text, line: text, postcode: null, commune: null };
  }
  const whole = text
    .replace(/\s*\n\s*/g, "\n")
    .replace(COUNTRY, "")
    .trim();
  const flat = whole.replace(/\n/g, " ");
  const tail = TAIL.exec(flat);
  const last = tail ? null : POSTCODE_LAST.exec(flat);
  const line = trimmed(flat.slice(0, tail?.index ?? last?.index ?? flat.length));
  const { number, street } = splitNumber(line ?? "");
  return {
    number,
    street: trimmed(street),
    line,
    postcode: (tail?.[1] ?? last?.[1])?.replace(/\s/g, "") ?? null,
    commune: trimmed(tail?.[2] ?? ""),
  };
}

/** The house number at the start of a line, and the rest. */
export function splitNumber(line: string): { readonly number: string | null; readonly street: string } {
  const found = DATE.test(line) ? null : NUMBER.exec(line);
  if (!found?.[1]) return { number: null, street: line };
  return { number: houseNumberText(found[1]), street: line.slice(found[0].length) };
}

/** "12Bis" → "12 bis", "28 - 30" → "28-30"; a single letter stays as it is written. */
export function houseNumberText(number: string): string {
  return number
    .replace(
      /(\d)\s?(bis|ter|quater|quinquies)(?!\p{L})/giu,
      (_whole, digit: string, suffix: string) => `${digit} ${suffix.toLowerCase()}`,
    )
    .replace(/\s*([-–/])\s*/gu, "$1")
    .replace(/\s+/gu, " ")
    .trim();
}

function trimmed(text: string): string | null {
  const bare = text.replace(EDGES, "");
  return bare === "" ? null : bare;
}
