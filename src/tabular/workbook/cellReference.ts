/** The column of a cell reference (`AB12`), from 0; -1 when there is none. */
export function columnOfReference(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at++) {
    const char = reference.charCodeAt(at) | 32;
    if (char < 97 || char > 122) break;
    column = column * 26 + (char - 96);
    if (column > 1_000_000) break;
  }
  return column - 1;
}

/** The row of a cell reference, from 1; 0 when there is none. */
export function rowOfReference(reference: string): number {
  return Number(/\d+$/.exec(reference)?.[0] ?? 0);
}

/** The letters of a column counted from 0: 27 gives "AB". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}
