const BODY_ROWS = 200;
const TYPED_SHARE = 0.8;
/** The columns of the rows that follow index `from`, over a bounded number of rows. */
export function bodyColumns(rows, from) {
  const body = rows.slice(from, from + BODY_ROWS);
  const width = body.reduce((widest, row) => Math.max(widest, row.shapes.length), 0);
  const columns = [];
  for (let column = 0; column < width; column++) {
    const tally = {
      blank: 0,
      number: 0,
      date: 0,
      contact: 0,
      boolean: 0,
      text: 0,
    };
    for (const row of body) tally[row.shapes[column] ?? "blank"]++;
    const filled = body.length - tally.blank;
    const shapes = ["number", "date", "contact", "boolean", "text"];
    const shape = shapes.reduce((best, one) => (tally[one] > tally[best] ? one : best), "text");
    columns.push({
      fill: body.length === 0 ? 0 : filled / body.length,
      shape: filled === 0 ? "blank" : shape,
      typed: filled > 0 && shape !== "text" && tally[shape] >= filled * TYPED_SHARE,
    });
  }
  return columns;
}
