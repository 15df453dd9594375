/** A list of values that a schema writes as a regular expression, for want of a list type. */
export interface PatternVocabulary {
  readonly values: readonly string[];
  readonly delimiter: string;
}

const ALTERNATIVES = String.raw`((?:[^()|\\]|\\.)+(?:\|(?:[^()|\\]|\\.)+)*)`;
const SHAPES: readonly RegExp[] = [
  // (?:(?:^|\|)(A|B))+$
  new RegExp(String.raw`^\(\?:\(\?:\^\|(?<mark>\\\||,|;)\)\((?<list>${ALTERNATIVES})\)\)\+\$$`),
  // ^(A|B){1}(\|(A|B))*$
  new RegExp(
    String.raw`^\^\((?<list>${ALTERNATIVES})\)(?:\{1\})?\((?:\?:)?(?<mark>\\\||,|;)\((?:\?:)?\k<list>\)\)\*\$$`,
  ),
  // ^(?:(?:A|B)(?:,\s*)?)+$
  new RegExp(String.raw`^\^\(\?:\(\?:(?<list>${ALTERNATIVES})\)\(\?:(?<mark>\\\||,|;)(?:\\s\*)?\)\?\)\+\$$`),
];

/** The values and separator of a pattern that says "one or more of these"; null for any other pattern. */
export function readPatternVocabulary(pattern: string): PatternVocabulary | null {
  const [main, alone] = splitAlone(pattern);
  for (const shape of SHAPES) {
    const found = shape.exec(main)?.groups;
    if (!found?.["list"] || !found["mark"]) continue;
    const values = [...splitAlternatives(found["list"]), ...alone];
    if (values.every(isLiteral))
      return { values: values.map(unescape), delimiter: found["mark"].replace("\\", "") };
  }
  return null;
}

/** `…$|^(non renseigné){1}$`: a value that stands alone, never in a list. */
function splitAlone(pattern: string): readonly [string, readonly string[]] {
  const found = /^(.*\$)\|\^\(([^()|\\]+)\)(?:\{1\})?\$$/.exec(pattern);
  return found ? [found[1]!, [found[2]!]] : [pattern, []];
}

function splitAlternatives(list: string): readonly string[] {
  return list.match(/(?:[^|\\]|\\.)+/g) ?? [];
}

function isLiteral(text: string): boolean {
  return !/[[\]{}*+?^$]/.test(text.replaceAll(/\\./g, "")) && !/\\[a-zA-Z0-9]/.test(text);
}

function unescape(text: string): string {
  return text.replaceAll(/\\(.)/g, "$1");
}
