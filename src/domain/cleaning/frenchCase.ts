import { accentedWord } from "./accentedWords.ts";
import { stripAccents } from "./vocabulary/stripAccents.ts";
import { CLEAR_STREET_TYPES, COMMON_WORDS, LINKING_WORDS, STREET_TYPES } from "./commonWords.ts";

/** Abbreviations and acronyms that stay in capitals though they could be read as words. */
const ACRONYMS = new Set(
  (
    "ZA ZI ZAC ZAE ZUP ZAD HLM RN RD RDC VC CR CD BP CS TSA CCAS CIAS EHPAD ESAT IME ITEP MJC MSAP MSP PMI PMR WC EPCI SNCF RATP TER TGV " +
    "CPAM CAF CHU CHR CH SDIS SIVU SIVOM ONF EDF GDF ADMR AFM APF UFCV UDAF UNSS EPHAD LEP CFA GRETA INSEE IUT INSA ENS CNRS " +
    "ASPTT MFR RAM RPE ALSH CLSH CSC EHPA USLD SSIAD USA ADAPEI PTT DDT RPA ALAE CLAE CLAS SIVOS SIVOSS SPA UFR URSSAF DAE DEA ERP IRVE " +
    "AEP AOC APE ARS CAT CIO CMP CPE CRIJ DDE DGFIP DIRM DRAC EPIC FJT GEM IDE IFSI IRTS ISFA LAEP LEGTA MDPH MECS OPH OPAC PIJ RAMI REP SAMU SEM SICTOM SMUR SPIP SSR UGAP UNAPEI VTT BMX"
  ).split(" "),
);

/** Short forms of words, that no vowel tells from acronyms. */
const SHORTENED = new Set("ST STE STS DR MR MME MLLE MGR PR BD BLD BVD RPT CDT PDT LT".split(" "));
/** Up to XXXIX: beyond, roman numerals are also words (MIX, CIVIL). */
const ROMAN = /^(?=[IVX]{2})X{0,3}(?:IX|IV|V?I{0,3})$/;
const ORDINAL = /^(\d+)(ER|ERE|E|EME|ND|NDE)$/;
const NO_VOWEL = /^[B-DF-HJ-NP-TV-XZ]{2,5}$/;
const WORD = /[\p{L}\p{M}\d]+/gu;
const NUMBERED = /\d(?:\s?(?:bis|ter|quater|[a-z]))?[\s,]*$/iu;

/** Where the reading of a name stands: the words so far, and whether they name a street. */
interface Reading {
  first: boolean;
  before: string;
  inStreet: boolean;
}

/**
 * Proper French case for a name written all in capitals: "RUE DE L'EGLISE" → "Rue de l'Église", "ECOLE MATERNELLE JULES
 * FERRY" → "École maternelle Jules Ferry". Linking words, words that describe an amenity and street types after a
 * house number are small; any other word takes a capital, since it may be a proper name; roman numerals and acronyms
 * stay. Accents come back only where they are certain. A text that already mixes capitals and small letters is returned
 * as it is. `numbered` tells that a house number stands before the text.
 */
export function frenchCase(text: string, numbered = false): string {
  if (/\p{Ll}/u.test(text) || !/\p{Lu}{2}/u.test(text)) return text;
  const reading: Reading = { first: true, before: "", inStreet: false };
  return text.replace(WORD, (word, offset: number) => {
    const behind = text.slice(0, offset);
    const ahead = text.slice(offset + word.length);
    const afterNumber = reading.first ? numbered : NUMBERED.test(behind.slice(-8));
    const cased = caseWord(word, reading, { behind, ahead, afterNumber });
    reading.first = false;
    reading.before = word;
    return cased;
  });
}

interface Surroundings {
  readonly behind: string;
  readonly ahead: string;
  readonly afterNumber: boolean;
}

function caseWord(word: string, reading: Reading, around: Surroundings): string {
  const next = around.ahead.charAt(0);
  const before = around.behind.at(-1) ?? "";
  const opening = reading.first && !around.afterNumber;
  const shortened = SHORTENED.has(word) || (next === "." && word.length > 1);
  if (!shortened && (ACRONYMS.has(word) || ROMAN.test(word) || NO_VOWEL.test(word))) return word;
  const ordinal = ORDINAL.exec(word);
  if (ordinal) return (ordinal[1] ?? "") + (ordinal[2] ?? "").toLowerCase();
  if (/\d/.test(word)) return word;
  const lower = word.toLowerCase();
  const elided = /['’]/.test(next) && word.length <= 2;
  if (elided || (word.length === 1 && !/['’]/.test(before)))
    return opening || !LINKING_WORDS.has(lower) ? word : lower;
  if (!reading.first && LINKING_WORDS.has(lower)) return lower;
  const accented = accentedWord(word, reading.before);
  if (beginsStreet(word, reading, around)) {
    reading.inStreet = true;
    return opening ? capitalized(accented) : accented;
  }
  if (!opening && !reading.inStreet && COMMON_WORDS.has(accented)) return accented;
  return capitalized(accented);
}

/** A street type at the start, after a house number, or unmistakable inside a name, with a name to follow. */
function beginsStreet(word: string, reading: Reading, { ahead, afterNumber }: Surroundings): boolean {
  const type = stripAccents(word);
  if (!STREET_TYPES.has(type) || !/^[\s.]+\S/u.test(ahead)) return false;
  return reading.first || afterNumber || (!reading.inStreet && CLEAR_STREET_TYPES.has(type));
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
