/** A cell by its row in the filtered list and its column, both from 0. */
export interface GridPosition {
  readonly row: number;
  readonly column: number;
}

/** Two opposite corners, both inside. */
export interface GridRange {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The rectangle between two corners, whichever was first: rows and columns from the least to the greatest, both included. */
export function rangeOf(a: GridPosition, b: GridPosition): GridRange {
  return {
    top: Math.min(a.row, b.row),
    bottom: Math.max(a.row, b.row),
    left: Math.min(a.column, b.column),
    right: Math.max(a.column, b.column),
  };
}

export function inRange({ row, column }: GridPosition, range: GridRange): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

const within = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value));

/** A position brought back inside a grid of so many rows and columns. */
export function inside({ row, column }: GridPosition, rows: number, columns: number): GridPosition {
  return { row: within(row, rows), column: within(column, columns) };
}
