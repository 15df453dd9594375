import type { GridColumn } from "../../../domain/review/gridColumn.ts";
import type { GridRange } from "./gridPosition.ts";
import type { CellEdit } from "./reviewClient.ts";
import type { ReviewStore } from "./reviewStore.ts";
import { readTable } from "./tableText.ts";

interface Paste {
  readonly store: ReviewStore;
  readonly columns: readonly GridColumn[];
  /** The cells selected. */
  readonly range: GridRange;
  /** As a spreadsheet copies: cells by tabs, rows by line ends. */
  readonly text: string;
}

/** Cells of one paste. */
export const MOST_PASTED = 5000;

/** The edits that a paste makes: a table from the selection's first cell, or one value in all of its cells. Null beyond 5,000. */
export async function pastedEdits({ store, columns, range, text }: Paste): Promise<CellEdit[] | null> {
  const table = readTable(text);
  const single = table.length === 1 && table[0]!.length === 1;
  const rows = single ? range.bottom - range.top + 1 : table.length;
  const across = single ? range.right - range.left + 1 : Math.max(...table.map((cells) => cells.length));
  if (rows * across > MOST_PASTED) return null;
  await store.ensure(range.top, range.top + rows - 1);
  const edits: CellEdit[] = [];
  for (let down = 0; down < rows; down++) {
    const target = store.rowAt(range.top + down);
    const texted = single ? Array.from({ length: across }, () => table[0]![0]!) : table[down]!;
    for (const [right, one] of texted.entries()) {
      const to = columns[range.left + right];
      if (to && target) edits.push({ record: target.n, field: to.name, text: one });
    }
  }
  return edits;
}
