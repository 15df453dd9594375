import { type ColumnProfile, createColumnProfiler } from "../domain/table/columnProfile.ts";
import type { SourceTable } from "../domain/table/sourceTable.ts";

export interface ProfiledTable {
  readonly table: SourceTable;
  /** In the table's column order. */
  readonly columns: readonly ColumnProfile[];
  readonly records: number;
}

/**
 * Reads a table once, whole, to know what each column holds: decisions are taken on all of it. With `enough`, stops
 * at the batch that reaches so many records: it suffices to recognise the columns.
 */
export async function profileTable(
  table: SourceTable,
  onRecords: (count: number) => void,
  enough = Number.POSITIVE_INFINITY,
): Promise<ProfiledTable> {
  const profilers = table.columns.map((column) => createColumnProfiler(column.header));
  let records = 0;
  for await (const batch of table.records()) {
    for (const record of batch) {
      for (let index = 0; index < profilers.length; index++) profilers[index]!.add(record.cells[index]);
    }
    records += batch.length;
    onRecords(batch.length);
    if (records >= enough) break;
  }
  return { table, columns: profilers.map((profiler) => profiler.profile()), records };
}
