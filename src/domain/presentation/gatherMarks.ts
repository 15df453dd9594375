/** The records of one place and one value, as they were counted. */
export interface CountedPlace {
  readonly column: number;
  readonly row: number;
  readonly value: string | null;
  readonly count: number;
  /** Their middle, WGS 84 degrees. */
  readonly lon: number;
  readonly lat: number;
  readonly id: string;
  readonly name: string | null;
}

/** One mark of a map: a record, or several too close to be told apart. */
export interface MapMark {
  readonly lon: number;
  readonly lat: number;
  readonly count: number;
  /** How many have each value, the most frequent first; one value where the mark is one record. */
  readonly values: readonly { readonly value: string | null; readonly count: number }[];
  /** The record, where it is alone. */
  readonly record: { readonly id: string; readonly name: string | null } | null;
}

/** Puts together the values counted in the same cell of a grid. */
export function gatherMarks(places: readonly CountedPlace[]): MapMark[] {
  const cells = new Map<string, CountedPlace[]>();
  for (const place of places) {
    const key = `${place.column} ${place.row}`;
    const cell = cells.get(key);
    if (cell) cell.push(place);
    else cells.set(key, [place]);
  }
  return Array.from(cells.values(), (cell) => {
    const count = cell.reduce((sum, place) => sum + place.count, 0);
    const middle = (axis: "lon" | "lat"): number =>
      cell.reduce((sum, place) => sum + place[axis] * place.count, 0) / count;
    const [only] = cell;
    return {
      lon: middle("lon"),
      lat: middle("lat"),
      count,
      values: cell.map((place) => ({ value: place.value, count: place.count })),
      record: count === 1 ? { id: only!.id, name: only!.name } : null,
    };
  });
}
