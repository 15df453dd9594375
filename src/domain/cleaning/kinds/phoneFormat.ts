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
  ({ country, national }) =>
    isFrench(country) ? pairs(`0${national}`) : `+${country} ${grouped(country, national)}`,
  ({ country, national }) => (isFrench(country) ? `0${national}` : `+${country}${national}`),
  ({ country, national }) => (isFrench(country) ? pairs(`0${national}`, ".") : `+${country}${national}`),
];

const SAMPLE: PhoneNumber = { country: "33", national: "472361313" };
const FRENCH = new Set(["33", "262", "508", "590", "594", "596"]);

/** The form the schema asks for, told by its pattern, else by its example; otherwise international with spaces. */
export function phoneFormat(field: Field): PhoneFormat {
  const matches = compilePattern(field.constraints.pattern ?? "")?.matches;
  if (field.constraints.pattern && matches)
    return FORMATS.find((format) => matches(format(SAMPLE))) ?? FORMATS[0];
  const shape = field.example ? shapeOf(field.example) : null;
  return FORMATS.find((format) => shapeOf(format(SAMPLE)) === shape) ?? FORMATS[0];
}

export function isFrench(country: string): boolean {
  return FRENCH.has(country);
}

function shapeOf(text: string): string {
  return text.trim().replace(/\d/g, "9");
}

function grouped(country: string, national: string): string {
  if (country === "33") return `${national.slice(0, 1)} ${pairs(national.slice(1))}`;
  return isFrench(country) ? `${national.slice(0, 3)} ${pairs(national.slice(3))}` : national;
}

function pairs(digits: string, separator = " "): string {
  return digits.replace(/(..)(?=.)/g, `$1${separator}`);
}
