import { parsePattern } from "./parsePattern.ts";
import { isRegular, mayNeverEnd, repeatsGroups } from "./patternCost.ts";
import { createPatternMachine } from "./patternMachine.ts";

/** A pattern of a schema made ready to use. */
export interface SchemaPattern {
  /**
   * Whether the whole value matches, as Table Schema asks, in a time proportional to its length; null when only
   * trial and error could tell, in a time that might never end.
   */
  readonly matches: ((value: string) => boolean) | null;
  /** Written in a way only Python understands, and converted. */
  readonly converted: boolean;
}

/**
 * Compiles a pattern of a Table Schema. The whole value must match, whether or not the pattern says `^…$`.
 * Python's own syntax is converted: named groups, `\A`, `\Z`, leading flags. Null when it cannot be compiled.
 */
export function compilePattern(source: string): SchemaPattern | null {
  let text = source;
  let flags = "";
  const leading = /^(\^?)\(\?([aimsuxL]+)\)/.exec(text);
  if (leading) {
    if (/x/.test(leading[2]!)) return null;
    text = leading[1]! + text.slice(leading[0].length);
    flags = leading[2]!.replaceAll(/[^ims]/g, "");
  }
  text = text
    .replaceAll("(?P<", "(?<")
    .replaceAll(/\(\?P=(\w+)\)/g, "\\k<$1>")
    .replaceAll(/\(\?#[^)]*\)/g, "")
    .replaceAll(/(?<!\\)((?:\\\\)*)\\A/g, "$1^")
    .replaceAll(/(?<!\\)((?:\\\\)*)\\[Zz]/g, "$1$");
  const regex = compile(text, flags);
  return regex && { matches: boundedMatcher(text, regex), converted: text !== source };
}

/** A text long enough for the square of its length to matter. */
const LONG = 200;

/** Deeper nesting than any person writes, yet shallow enough to be read. */
const MOST_GROUPS = 1000;

/** JavaScript's own matcher where it is safe, else a machine that never goes back. */
function boundedMatcher(text: string, regex: RegExp): ((value: string) => boolean) | null {
  if (text.split("(").length > MOST_GROUPS) return null;
  const tree = parsePattern(text);
  const machine = isRegular(tree) && !regex.multiline ? createPatternMachine(tree, regex.flags) : null;
  if (machine === null) return mayNeverEnd(tree) ? null : (value) => regex.test(value);
  if (repeatsGroups(tree)) return machine;
  return (value) => (value.length > LONG ? machine(value) : regex.test(value));
}

/** Unicode mode reads every character as one, but refuses needless escapes (`\-`), which schemas are full of. */
function compile(text: string, flags: string): RegExp | null {
  for (const mode of ["u", ""]) {
    try {
      return new RegExp(`^(?:${text})$`, flags + mode);
    } catch {
      continue;
    }
  }
  return null;
}
