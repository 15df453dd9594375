/** Case, spacing and Unicode form set aside: how a written header is found again. */
export function writtenHeader(header) {
  return header.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase();
}
function position(columns, header, wanted) {
  const key = writtenHeader(header);
  const isIt = (at) => writtenHeader(columns[at]?.header ?? "") === key;
  if (wanted !== undefined && isIt(wanted - 1)) return wanted - 1;
  return columns.findIndex((_, at) => isIt(at));
}
/**
 * Finds given entries' columns in a file. An entry whose columns are not all there is left out; so is one
 * that would feed a field or take a whole column a second time.
 */
export function resolveGiven(given, columns, how, confidence, reason) {
  const entries = [];
  const fed = new Set();
  const taken = new Set();
  for (const { field, columns: headers, positions, extract } of given) {
    const found = headers.map((header, at) => position(columns, header, positions?.[at]));
    const [first, ...others] = found;
    if (first === undefined || found.includes(-1) || fed.has(field)) continue;
    if (extract === null && found.some((at) => taken.has(at))) continue;
    fed.add(field);
    if (extract === null) for (const at of found) taken.add(at);
    entries.push({ field, columns: [first, ...others], extract, how, confidence, reason });
  }
  return entries;
}
/** What of a given mapping a file cannot follow: its absent columns, and whole columns asked for twice. */
export function unfollowed(given, resolved, columns) {
  return given.entries
    .filter(({ field }) => !resolved.some((entry) => entry.field === field))
    .map(({ field, columns: headers }) => {
      const absent = headers.find((header) => position(columns, header, undefined) === -1);
      return absent === undefined
        ? { id: "mapping.column-twice", params: { field, column: headers.join(" + ") } }
        : { id: "mapping.column-absent", params: { field, column: absent } };
    });
}
