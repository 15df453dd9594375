import type { GridColumn } from "../../../domain/review/gridColumn.ts";
import type { GridCell } from "../../../domain/review/gridRow.ts";
import type { GridRange } from "./gridPosition.ts";
import type { ReviewStore } from "./reviewStore.ts";

interface PickedCell {
  readonly record: number;
  readonly column: GridColumn;
  readonly cell: GridCell;
}

/** The cells of a range, row by row; rows that have not come yet are left aside. */
export function pickedCells(
  store: ReviewStore,
  columns: readonly GridColumn[],
  { top, bottom, left, right }: GridRange,
): PickedCell[][] {
  const some = columns.slice(left, right + 1);
  const rows: PickedCell[][] = [];
  for (let at = top; at <= bottom; at++) {
    const known = store.rowAt(at);
    if (known === undefined) continue;
    rows.push(some.map((column) => ({ record: known.n, column, cell: known.cells[column.index]! })));
  }
  return rows;
}
