type Gains = readonly (readonly number[])[];

/**
 * Pairs rows and columns of a gain matrix one to one so that the sum of gains is the greatest. Pairs without gain are
 * left alone. Returns the column of each row, -1 for none. Rows and columns that gain nothing cost nothing: a schema of
 * ten thousand fields may meet a sheet of three columns.
 */
export function bestAssignment(gains: Gains): number[] {
  const result = gains.map(() => -1);
  const rows = gains.flatMap((row, at) => (row.some((one) => one > 0) ? [at] : []));
  const worth = new Set(rows.flatMap((row) => gains[row]!.flatMap((one, at) => (one > 0 ? [at] : []))));
  const columns = [...worth].sort((one, other) => one - other);
  const gain = (row: number, column: number): number => gains[rows[row]!]![columns[column]!] ?? 0;
  if (rows.length > columns.length * 2) {
    const flipped = columns.map((_, column) => rows.map((__, row) => gain(row, column)));
    hungarian(flipped).forEach((row, column) => {
      if (row >= 0) result[rows[row]!] = columns[column]!;
    });
    return result;
  }
  hungarian(rows.map((_, row) => columns.map((__, column) => gain(row, column)))).forEach((column, row) => {
    if (column >= 0) result[rows[row]!] = columns[column]!;
  });
  return result;
}

/** The Hungarian algorithm, O(rows² × columns). */
function hungarian(gains: Gains): number[] {
  const rows = gains.length;
  const columns = Math.max(rows, ...gains.map((row) => row.length));
  const gain = (row: number, column: number): number => gains[row - 1]?.[column - 1] ?? 0;
  const rowPotential = Array.from({ length: rows + 1 }, () => 0);
  const columnPotential = Array.from({ length: columns + 1 }, () => 0);
  const rowOf = Array.from({ length: columns + 1 }, () => 0);
  const previous = Array.from({ length: columns + 1 }, () => 0);
  for (let row = 1; row <= rows; row++) {
    rowOf[0] = row;
    const least = Array.from({ length: columns + 1 }, () => Infinity);
    const used = Array.from({ length: columns + 1 }, () => false);
    let column = 0;
    do {
      used[column] = true;
      const current = rowOf[column]!;
      let delta = Infinity;
      let next = 0;
      for (let other = 1; other <= columns; other++) {
        if (used[other]) continue;
        const cost = -gain(current, other) - rowPotential[current]! - columnPotential[other]!;
        if (cost < least[other]!) {
          least[other] = cost;
          previous[other] = column;
        }
        if (least[other]! < delta) {
          delta = least[other]!;
          next = other;
        }
      }
      for (let other = 0; other <= columns; other++) {
        if (used[other]) {
          rowPotential[rowOf[other]!]! += delta;
          columnPotential[other]! -= delta;
        } else least[other]! -= delta;
      }
      column = next;
    } while (rowOf[column] !== 0);
    do {
      const before = previous[column]!;
      rowOf[column] = rowOf[before]!;
      column = before;
    } while (column !== 0);
  }
  const result = Array.from({ length: rows }, () => -1);
  for (let column = 1; column <= columns; column++) {
    const row = rowOf[column]!;
    if (row > 0 && gain(row, column) > 0) result[row - 1] = column - 1;
  }
  return result;
}
