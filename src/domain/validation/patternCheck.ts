import type { Field } from "../model/field.ts";
import { compilePattern } from "../model/pattern/schemaPattern.ts";
import type { ValueCheck } from "./breach.ts";

/**
 * The form that the whole value must have. Its breach quotes what the field says of itself, never the pattern. Null
 * without a pattern, or with one that cannot be checked (the schema's findings say so).
 */
export function patternCheck(field: Field): ValueCheck | null {
  const { pattern } = field.constraints;
  const matches = pattern === undefined ? null : compilePattern(pattern)?.matches;
  if (!matches) return null;
  const breach = {
    rule: "constraint.pattern",
    params: {
      expected: field.help || firstSentence(field.description) || "none",
      example: field.example ?? "none",
    },
  };
  return (value) => (matches(value) ? null : breach);
}

const LONGEST = 180;

function firstSentence(text: string): string {
  const plain = text.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1").replaceAll(/\s+/g, " ");
  const sentence = /^.*?[.!?](?=\s|$)/.exec(plain)?.[0] ?? plain;
  return sentence.length > LONGEST ? `${sentence.slice(0, LONGEST - 1)}…` : sentence;
}
