import type { Cell } from "../../domain/table/cell.ts";
import type { SourceRow } from "../sourceFile.ts";
import { UnreadableFile } from "../unreadableFile.ts";
import { LIMITS } from "./limits.ts";

const BATCH_ROWS = 1_000;
const BATCH_CELLS = 100_000;

/** Past this many empty cells, their place is made at once instead of one by one. */
const FAR_COLUMN = 64;

/** Puts the cells of a sheet into rows and the rows into batches, within the limits of a sheet. */
export class RowCollector {
  #cells: Cell[] = [];
  #batch: SourceRow[] = [];
  #batchCells = 0;
  #sheetCells = 0;
  #lastRow = 0;
  readonly #part: string;

  constructor(part: string) {
    this.#part = part;
  }

  /** Sets a non-empty cell of the current row; columns from 0. */
  set(column: number, cell: Cell): void {
    if (column >= LIMITS.columns) throw new UnreadableFile("workbook.too-wide", { part: this.#part });
    if (this.#cells.length === 0 && column > FAR_COLUMN)
      this.#cells = Array.from<Cell>({ length: column }).fill("");
    const cells = this.#cells;
    while (cells.length < column) cells.push("");
    cells[column] = cell;
  }

  /** Ends the current row, which is the `row`th of the sheet from 1. Blank rows leave nothing. */
  endRow(row: number): void {
    this.takeRow(row, this.#cells);
    if (this.#cells.length > 0) this.#cells = [];
  }

  /** The cells set since the last row; for a row that is repeated. */
  takeCells(): readonly Cell[] {
    const cells = this.#cells;
    this.#cells = [];
    return cells;
  }

  takeRow(row: number, cells: readonly Cell[]): void {
    if (cells.length === 0) return;
    if (row <= this.#lastRow) throw new UnreadableFile("workbook.damaged", { part: this.#part });
    this.#lastRow = row;
    this.#sheetCells += cells.length;
    if (this.#sheetCells > LIMITS.sheetCells || row > LIMITS.rows) {
      throw new UnreadableFile("workbook.too-large", { part: this.#part });
    }
    this.#batch.push({ row, cells });
    this.#batchCells += cells.length;
  }

  get full(): boolean {
    return this.#batch.length >= BATCH_ROWS || this.#batchCells >= BATCH_CELLS;
  }

  /** The rows ended since the last call. */
  takeBatch(): readonly SourceRow[] {
    const batch = this.#batch;
    this.#batch = [];
    this.#batchCells = 0;
    return batch;
  }
}
