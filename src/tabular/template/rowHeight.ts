/** Height of a line of text in points. */
const LINE = 15;

/** How many lines a text takes in a column this wide, in characters of ordinary size. */
function linesOf(text: string, width: number): number {
  const room = Math.max(4, width - 2);
  let lines = 0;
  for (const line of text.split("\n")) {
    let used = 0;
    lines++;
    for (const word of line.split(" ")) {
      const length = Math.min(word.length, room);
      if (used > 0 && used + 1 + length > room) {
        lines++;
        used = 0;
      }
      used += (used > 0 ? 1 : 0) + length;
      lines += Math.floor(Math.max(0, word.length - 1) / room);
    }
  }
  return lines;
}

/** The height in points of a row whose cells wrap: each text with the width of its column. */
export function rowHeight(cells: Iterable<readonly [text: string, width: number]>): number {
  let lines = 1;
  for (const [text, width] of cells) lines = Math.max(lines, linesOf(text, width));
  return Math.min(lines * LINE + 6, 400);
}

/** Width in characters of the columns after the model's own. */
export const FREE_WIDTH = 11;

/** Height in points of the header, whose bold texts wrap. */
export function headerHeight(
  columns: readonly { readonly header: string; readonly width: number }[],
): number {
  return Math.max(36, rowHeight(columns.map(({ header, width }) => [header, width * 0.8] as const)));
}
