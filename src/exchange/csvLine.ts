const SPECIAL = /[",\r\n]/;

function csvCell(text: string): string {
  return SPECIAL.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One line of csv (RFC 4180 quoting, comma, LF), ending included. */
export function csvLine(cells: readonly string[]): string {
  let line = "";
  for (let index = 0; index < cells.length; index++) {
    line += index === 0 ? csvCell(cells[index]!) : `,${csvCell(cells[index]!)}`;
  }
  // A line of one empty cell would read back as no line at all.
  return cells.length === 1 && line === "" ? '""\n' : `${line}\n`;
}
