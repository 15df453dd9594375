import type { CellAnnotation, SheetAnnotations } from "./annotation.ts";

/** The annotated cells of one row, in column order, one a column. */
export interface RowAnnotations {
  readonly row: number;
  /** True when the headers of appended columns are among the cells. */
  readonly header: boolean;
  readonly cells: readonly CellAnnotation[];
}

/** The rows that have something to say, in order, whichever of the sheet's tables says it; appended headers included. */
export function* rowAnnotations(groups: readonly SheetAnnotations[]): Generator<RowAnnotations> {
  const headers = groups.flatMap(({ columns }) => columns.map(headerCell)).sort((a, b) => a.row - b.row);
  const headerRows = new Set(headers.map(({ row }) => row));
  const readers = [...groups.map((group) => group.cells), headers].map((cells) => cells[Symbol.iterator]());
  const heads: IteratorResult<CellAnnotation>[] = [];
  for (const one of readers) heads.push(one.next());
  for (;;) {
    const rows = heads.flatMap((head) => (head.done ? [] : [head.value.row]));
    if (rows.length === 0) return;
    const row = Math.min(...rows);
    const cells: CellAnnotation[] = [];
    for (const [index, source] of readers.entries()) {
      let head = heads[index];
      while (head && !head.done && head.value.row === row) {
        cells.push(head.value);
        heads[index] = head = source.next();
      }
    }
    yield { row, header: headerRows.has(row), cells: onePerColumn(cells) };
  }
}

function headerCell({ row, column, header }: SheetAnnotations["columns"][number]): CellAnnotation {
  return { row, column, status: "added", raw: "", value: header, type: "text", message: "" };
}

const GRAVITY = { added: 0, corrected: 1, "to-confirm": 2, invalid: 3 } as const;

/**
 * By column, one annotation each. A column may feed several fields: the gravest has the cell, and says what the others
 * had to say.
 */
function onePerColumn(cells: readonly CellAnnotation[]): CellAnnotation[] {
  const byColumn = new Map<number, CellAnnotation>();
  for (const cell of cells) {
    const other = byColumn.get(cell.column);
    byColumn.set(cell.column, other === undefined ? cell : together(other, cell));
  }
  return [...byColumn.values()].sort((a, b) => a.column - b.column);
}

function together(one: CellAnnotation, other: CellAnnotation): CellAnnotation {
  const [main, lesser] = GRAVITY[other.status] > GRAVITY[one.status] ? [other, one] : [one, other];
  const messages = new Set([main.message, lesser.message].filter((message) => message !== ""));
  return { ...main, message: [...messages].join("\n") };
}
