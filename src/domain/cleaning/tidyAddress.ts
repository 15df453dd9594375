import { expandTitles, expandTypes } from "./addressWords.ts";
import { LONGEST_ADDRESS, splitNumber } from "./extract/splitAddress.ts";
import { frenchCase } from "./frenchCase.ts";

/** A tidied address and the main thing that was done to it; the rule is null when nothing was. */
export interface TidyAddress {
  readonly text: string;
  readonly rule: string | null;
}

const TAIL = /[\s,;–-]+\d{2}\s?\d{3}\s*[-–,]?\s*\p{L}[^\d]*$/u;
const ELISION = /(?<=^|\s)([DL])\s(?=[AEIOUYHÀÂÉÈÊËÎÏÔÙÛÜŒ]\p{L})/gu;
const NUMBERED = /^(?:n[°ºo]\s*)?\d/iu;

/**
 * The canonical form of an address on one line: spaces in order, "12bis," as "12 bis", certain abbreviations written
 * in full, capitals in proper case. What is already correct stays to the letter; a postcode and commune at the end
 * stay too, in their own case.
 */
export function tidyAddress(text: string): TidyAddress {
  if (text.length > LONGEST_ADDRESS) return { text, rule: null };
  let rule: string | null = null;
  let current = text;
  const step = (name: string, next: string): void => {
    if (next !== current) rule = name;
    current = next;
  };
  step("address.spaces", spaced(current));
  const tail = TAIL.exec(current)?.[0] ?? "";
  const ending = tail.length < current.length ? tail : "";
  const body = (): string => current.slice(0, current.length - ending.length);
  step("address.number", numbered(body()) + ending);
  step("address.abbreviation", expandTitles(body()) + ending);
  step("address.street", expandTypes(body()) + ending);
  step("address.case", properCase(body()) + ending);
  return { text: current, rule };
}

/** Proper case for a line in capitals; the number before it, with its `bis`, is not looked at. */
function properCase(text: string): string {
  const { number, street } = splitNumber(text);
  const start = number === null ? "" : text.slice(0, text.length - street.length);
  if (!isCapitals(street)) return text;
  return start + frenchCase(street.replace(ELISION, "$1'"), number !== null);
}

function isCapitals(text: string): boolean {
  return !/\p{Ll}/u.test(text) && /\p{Lu}{3}/u.test(text);
}

function spaced(text: string): string {
  return text
    .replace(/\s*\n\s*(?=\d{2}\s?\d{3}\s)/g, " ")
    .replace(/,?\s*\n\s*/g, ", ")
    .replace(/\s+/gu, " ")
    .replace(/\s+,/g, ",")
    .replace(/,(?=\p{L})/gu, ", ")
    .replace(/(?:,\s*){2,}/g, ", ")
    .replace(/[\s,;]+$/u, "")
    .replace(/^[\s,;]+/u, "");
}

/** The number apart from the street, without comma: "22Allee" → "22 Allee", "n° 12, rue" → "12 rue". */
function numbered(text: string): string {
  if (!NUMBERED.test(text)) return text;
  const { number, street } = splitNumber(text);
  if (number === null || street === "" || !/^\p{L}/u.test(street)) return text;
  const apart = `${number} ${street}`;
  return apart === text ? text : numbered(apart);
}
