/** A pattern of a schema made ready for JavaScript. */
export interface SchemaPattern {
  /** What JavaScript compiles, matching the whole value as Table Schema asks. */
  readonly regex: RegExp;
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
  return regex && { regex, converted: text !== source };
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
