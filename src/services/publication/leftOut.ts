import type { IgnoredRow } from "../../domain/table/sourceTable.ts";
import type { DepositHead } from "../deposits/depositHead.ts";

/** What a deposited file holds that publishing it leaves where it is. */
export interface LeftOut {
  /** Columns that hold something and that no field takes, by position from 1 and header as written. */
  readonly columns: readonly { readonly header: string; readonly position: number }[];
  /** Rows that were read as something else than data; headings and blank rows are none. */
  readonly rows: readonly IgnoredRow[];
}

const HEADINGS: ReadonlySet<IgnoredRow["why"]> = new Set(["header", "repeated-header", "blank"]);

/** Tells the columns and the rows of a deposited file that nothing of its dataset comes from; none where there was no file. */
export function leftOut(head: unknown): LeftOut {
  const { tables = [], ignoredRows = [] } = (head ?? {}) as Partial<DepositHead>;
  const columns = new Map<string, { header: string; position: number }>();
  for (const table of tables) {
    for (const { header, position, filled, feeds } of table.columns) {
      const key = header.trim() || `#${position}`;
      if (filled > 0 && feeds.length === 0 && !columns.has(key))
        columns.set(key, { header: header.trim(), position: position + 1 });
    }
  }
  return {
    columns: [...columns.values()],
    rows: ignoredRows.filter(({ why }) => !HEADINGS.has(why)),
  };
}
