import { compilePattern } from "../../model/pattern/schemaPattern.ts";
import type { Field } from "../../model/field.ts";

/** A telephone number: E.164 country code and national number without its leading zero. */
export interface PhoneNumber {
  readonly country: string;
  readonly national: string;
}

export type PhoneFormat = (number: PhoneNumber) => string;

/** The default first: "+33 4 72 36 13 13". */
const FORMATS: readonly [PhoneFormat, ...PhoneFormat[]] = [
  ({ country, national }) => `+${country} ${grouped(country, national)}`,
  ({ country, national }) => `+${country}${national}`,
  ({ country, national }) => `+${country} ${national}`,
  ({ country, national }) =>
    isFrench(country) ? pairs(`0${national}`) : `+${country} ${grouped(country, national)}`,
  ({ country, national }) => (isFrench(country) ? `0${national}` : `+${country}${national}`),
  ({ country, national }) => (isFrench(country) ? pairs(`0${national}`, ".") : `+${country}${national}`),
];

const SAMPLE: PhoneNumber = { country: "33", national: "472361313" };
const FRENCH = new Set(["33", "262", "508", "590", "594", "596"]);

/**
 * The form the schema asks for: one that its pattern and length allow, like its example if one is; otherwise
 * international with spaces.
 */
export function phoneFormat({ constraints, example }: Field): PhoneFormat {
  const { pattern, maxLength = Number.POSITIVE_INFINITY } = constraints;
  const matches = pattern === undefined ? undefined : compilePattern(pattern)?.matches;
  const allowed = FORMATS.filter((format) => {
    const sample = format(SAMPLE);
    return sample.length <= maxLength && (matches?.(sample) ?? true);
  });
  const shape = example ? shapeOf(example) : null;
  return allowed.find((format) => shapeOf(format(SAMPLE)) === shape) ?? allowed[0] ?? FORMATS[0];
}

function isFrench(country: string): boolean {
  return FRENCH.has(country);
}

function shapeOf(text: string): string {
  return text.trim().replace(/\d/g, "9");
}

function grouped(country: string, national: string): string {
  if (country === "33") return `${national.slice(0, 1)} ${pairs(national.slice(1))}`;
  // Saint-Pierre-et-Miquelon has six digits: "+508 41 10 50".
  if (national.length === 6) return pairs(national);
  return isFrench(country) ? `${national.slice(0, 3)} ${pairs(national.slice(3))}` : national;
}

function pairs(digits: string, separator = " "): string {
  return digits.replace(/(..)(?=.)/g, `$1${separator}`);
}
