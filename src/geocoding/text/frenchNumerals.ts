const UNITS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    deux: 2,
    trois: 3,
    quatre: 4,
    cinq: 5,
    six: 6,
    sept: 7,
    huit: 8,
    neuf: 9,
    dix: 10,
    onze: 11,
    douze: 12,
    treize: 13,
    quatorze: 14,
    quinze: 15,
    seize: 16,
  }),
);

const TENS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    vingt: 20,
    vingts: 20,
    trente: 30,
    quarante: 40,
    cinquante: 50,
    soixante: 60,
  }),
);

const ORDINALS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    premier: 1,
    premiere: 1,
    deuxieme: 2,
    troisieme: 3,
    quatrieme: 4,
    cinquieme: 5,
    sixieme: 6,
    septieme: 7,
    huitieme: 8,
    neuvieme: 9,
    dixieme: 10,
  }),
);

/** Every word with which a numeral may begin. */
const NUMERALS = new Set(
  [UNITS, TENS, ORDINALS].flatMap((words) => [...words.keys()]).concat("cent", "cents", "mil", "mille"),
);

const ROMAN = /^(?=[ivx]{2})x{0,2}(?:ix|iv|v?i{0,3})$/;
const ROMAN_DIGITS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

/** The value of a Roman numeral from II to XXVIII in small letters; null for anything else. */
export function romanNumeral(word: string): number | null {
  if (!"ivx".includes(word.charAt(0)) || !ROMAN.test(word)) return null;
  let value = 0;
  let before = 0;
  for (let at = word.length - 1; at >= 0; at--) {
    const digit = ROMAN_DIGITS[word.charAt(at)] ?? 0;
    value += digit < before ? -digit : digit;
    before = digit;
  }
  return value;
}

export interface NumeralRun {
  readonly value: number;
  /** How many words were read. */
  readonly length: number;
}

/** The number that folded words spell from `at` on ("dix", "neuf" → 19); null when they spell none. "Neuf" alone is new. */
export function readNumeral(words: readonly string[], at: number): NumeralRun | null {
  if (!NUMERALS.has(words[at] ?? "")) return null;
  const ordinal = ORDINALS.get(words[at] ?? "");
  if (ordinal !== undefined) return { value: ordinal, length: 1 };
  let total = 0;
  let part = 0;
  let length = 0;
  for (let next = at; next < words.length; next++) {
    const word = words[next] ?? "";
    const unit = UNITS.get(word) ?? (word === "un" && part >= 20 ? 1 : undefined);
    const ten = TENS.get(word);
    if (word === "et" && part >= 20 && /^(?:un|onze)$/.test(words[next + 1] ?? "")) continue;
    if (ten === 20 && part === 4) part = 80;
    else if (ten !== undefined && part % 100 === 0) part += ten;
    else if (unit !== undefined && takesUnit(part % 100, unit)) part += unit;
    else if (/^cents?$/.test(word) && part < 10) part = Math.max(1, part) * 100;
    else if (/^mil(?:le)?$/.test(word) && total === 0 && next > at - 1) {
      total = Math.max(1, part) * 1000;
      part = 0;
    } else break;
    length = next - at + 1;
  }
  const only = words[at] ?? "";
  if (length === 0 || (length === 1 && /^(?:cents?|mil(?:le)?|neuf)$/.test(only))) return null;
  return { value: total + part, length };
}

function takesUnit(ten: number, unit: number): boolean {
  if (ten === 0) return true;
  if (ten === 10) return unit >= 7 && unit <= 9;
  return ten >= 20 && ten % 10 === 0 && (unit < 10 || ten === 60 || ten === 80);
}
