const SAMPLE_ROWS = 5000;
const SAMPLE_CELLS = 400_000;
/** The first rows of a sheet, up to a bounded number of rows and cells. */
export async function sampleRows(sheet) {
  const rows = [];
  let cells = 0;
  for await (const batch of sheet.rows()) {
    for (const row of batch) {
      rows.push(row);
      cells += row.cells.length;
      if (rows.length >= SAMPLE_ROWS || (cells >= SAMPLE_CELLS && rows.length >= 20)) {
        return { rows, complete: false };
      }
    }
  }
  return { rows, complete: true };
}
