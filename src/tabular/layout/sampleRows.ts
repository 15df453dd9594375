import type { SourceRow, SourceSheet } from "../sourceFile.ts";

const SAMPLE_ROWS = 5000;
const SAMPLE_CELLS = 400_000;

export interface RowSample {
  readonly rows: readonly SourceRow[];
  /** True when the sample is the whole sheet. */
  readonly complete: boolean;
}

/** The first rows of a sheet, up to a bounded number of rows and cells. */
export async function sampleRows(sheet: SourceSheet): Promise<RowSample> {
  const rows: SourceRow[] = [];
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
