/** Nearly all cells: an axis is turned on the whole column's word only. */
const NEARLY_ALL = 0.9;
/**
 * "X" and "Y" name axes by a convention that files do not share: some call the latitude X. When the cells of both
 * columns say so plainly, the columns follow what they hold. A header that says longitude or latitude is never
 * overruled here: values swapped under it are the cleaning's business, cell by cell.
 */
export function settleAxes(model, entries, scored) {
  const named = (column, idea) =>
    column !== undefined &&
    scored.headers[column].readings.some(({ ideas }) => ideas.length === 1 && ideas[0] === idea);
  const entryOf = (kind) =>
    entries.find(
      ({ field, how }) => how === "label" && model.fields.find(({ name }) => name === field)?.kind === kind,
    );
  const [longitude, latitude] = [entryOf("longitude"), entryOf("latitude")];
  const [x, y] = [longitude?.columns[0], latitude?.columns[0]];
  if (!longitude || !latitude || x === undefined || y === undefined) return [...entries];
  if (!named(x, "x") || !named(y, "y")) return [...entries];
  const xHoldsLatitudes = scored.looks[x].share("latitude") >= NEARLY_ALL;
  const yHoldsLongitudes =
    scored.looks[y].share("longitude") >= NEARLY_ALL && scored.looks[y].share("latitude") === 0;
  if (!xHoldsLatitudes || !yHoldsLongitudes) return [...entries];
  const turned = (entry, column) => ({
    ...entry,
    columns: [column],
    how: "content",
    confidence: 0.95,
    reason: { id: "matching.axes", params: { column: scored.headers[column].text.trim() } },
  });
  return entries.map((entry) =>
    entry === longitude ? turned(entry, y) : entry === latitude ? turned(entry, x) : entry,
  );
}
