import { EXTRACT_PARTS } from "./mapping.js";
const isText = (value) => typeof value === "string";
function entryOf(input) {
  const { field, columns, positions, extract } = input ?? {};
  if (!isText(field) || !Array.isArray(columns) || columns.length === 0 || !columns.every(isText))
    return null;
  const numbered = Array.isArray(positions) && positions.every((one) => typeof one === "number");
  return {
    field,
    columns: columns,
    positions: numbered ? positions : null,
    extract: EXTRACT_PARTS.find((part) => part === extract) ?? null,
  };
}
/**
 * Reads the remembered mappings of a decisions file, JSON already decoded. One that is not understood is left out: it
 * would only have been proposed.
 */
export function parseRemembered(input) {
  if (!Array.isArray(input)) return [];
  return input.flatMap((item) => {
    const { model, fingerprint, entries, author, date, scope } = item ?? {};
    if (!isText(model) || !isText(fingerprint) || !isText(author) || !isText(date)) return [];
    const list = Array.isArray(entries) ? entries.map(entryOf) : [];
    const known = list.filter((entry) => entry !== null);
    return [{ model, fingerprint, entries: known, author, date, scope: isText(scope) ? scope : null }];
  });
}
