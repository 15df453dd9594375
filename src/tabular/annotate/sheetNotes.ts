import type { CellAnnotation } from "./annotation.ts";

export interface CellNote {
  /** From 1. */
  readonly row: number;
  /** From 0. */
  readonly column: number;
  readonly text: string;
}

/**
 * Notes a sheet may get of each sort. Spreadsheet programs load every note as a drawing and stall on hundreds of
 * thousands; past the limit, cells are still coloured and listed on the sheet of corrections.
 */
const NOTES_LIMIT = 20_000;

/** The notes of one sheet. Those that ask for a person have their own allowance, so that corrections never crowd them out. */
export class SheetNotes {
  readonly list: CellNote[] = [];
  #corrected = 0;
  #asking = 0;

  /** Whether a cell of this status may still have a note. */
  accepts(status: CellAnnotation["status"]): boolean {
    if (status === "added") return false;
    return (status === "corrected" ? this.#corrected++ : this.#asking++) < NOTES_LIMIT;
  }

  add(note: CellNote): void {
    this.list.push(note);
  }
}
