import type { CellAnnotation, SheetAnnotations } from "./annotation.ts";

/** The annotated cells of one row, by column. */
export interface RowAnnotations {
  readonly row: number;
  /** True when the headers of appended columns are among the cells. */
  readonly header: boolean;
  readonly cells: readonly CellAnnotation[];
}

/** The rows that have something to say, in order, whichever of the sheet's tables says it; appended headers included. */
export async function* rowAnnotations(groups: readonly SheetAnnotations[]): AsyncGenerator<RowAnnotations> {
  const headers = groups.flatMap(({ columns }) => columns.map(headerCell)).sort((a, b) => a.row - b.row);
  const headerRows = new Set(headers.map(({ row }) => row));
  const readers = [...groups.map((group) => reader(group.cells)), reader(headers)];
  const heads = await Promise.all(readers.map((one) => one.next()));
  for (;;) {
    const rows = heads.flatMap((head) => (head.done ? [] : [head.value.row]));
    if (rows.length === 0) return;
    const row = Math.min(...rows);
    const cells: CellAnnotation[] = [];
    for (const [index, source] of readers.entries()) {
      let head = heads[index];
      while (head && !head.done && head.value.row === row) {
        cells.push(head.value);
        heads[index] = head = await source.next();
      }
    }
    yield { row, header: headerRows.has(row), cells: cells.sort((a, b) => a.column - b.column) };
  }
}

type Cells = Iterable<CellAnnotation> | AsyncIterable<CellAnnotation>;

function reader(cells: Cells): Iterator<CellAnnotation> | AsyncIterator<CellAnnotation> {
  return Symbol.asyncIterator in cells ? cells[Symbol.asyncIterator]() : cells[Symbol.iterator]();
}

function headerCell({ row, column, header }: SheetAnnotations["columns"][number]): CellAnnotation {
  return { row, column, status: "added", raw: "", value: header, type: "text", message: "" };
}
