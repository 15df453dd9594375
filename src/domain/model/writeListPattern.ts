const DELIMITERS = new Set(["|", ",", ";"]);

/** The pattern of "one or more of these values", as other tools check it; null for a delimiter they would not expect. */
export function writeListPattern(values: readonly string[], delimiter: string): string | null {
  if (!DELIMITERS.has(delimiter) || values.some((value) => value.includes(delimiter))) return null;
  const list = values.map(escapePattern).join("|");
  const mark = delimiter === "|" ? "\\|" : delimiter;
  return `^(${list})(${mark}(${list}))*$`;
}

function escapePattern(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
