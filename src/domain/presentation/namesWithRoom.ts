/** A name in the middle of a place, in a drawing's units from its top left corner. */
export interface DrawnName {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** How wide the place is: the widest are named first. */
  readonly size: number;
}

/** A letter's usual width and a line's height, in the units of drawings. */
const LETTER = 8;
const LINE = 18;

/** The names that can be drawn without covering one another, those of the widest places first. */
export function namesWithRoom<One extends DrawnName>(names: readonly One[]): One[] {
  const shown: One[] = [];
  for (const one of names.toSorted((a, b) => b.size - a.size)) {
    const isFree = shown.every(
      (other) =>
        Math.abs(one.y - other.y) >= LINE ||
        Math.abs(one.x - other.x) >= ((one.name.length + other.name.length) * LETTER) / 2,
    );
    if (isFree) shown.push(one);
  }
  return shown;
}
