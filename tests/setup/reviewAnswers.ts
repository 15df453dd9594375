import type { GridRow } from "../../src/domain/review/gridRow.ts";

/** Rows as the grid asks for them. */
export interface Window {
  readonly total: number;
  readonly columns: readonly { readonly name: string; readonly index: number }[];
  readonly rows: readonly GridRow[];
}

/** What an edit of the grid is answered. */
export interface Edited {
  readonly step: string | null;
  readonly words: string;
  readonly rows: readonly GridRow[];
  readonly conflicts: readonly {
    readonly record: number;
    readonly author: string;
    readonly version: number;
    readonly cells: readonly { readonly field: string; readonly yours: string; readonly theirs: string }[];
  }[];
}

/** A cell of a window, by record and field. */
export function cell({ columns, rows: list }: Window, record: number, field: string) {
  return list.find(({ n }) => n === record)!.cells[columns.find(({ name }) => name === field)!.index]!;
}
