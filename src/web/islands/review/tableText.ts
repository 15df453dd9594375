/** Cells as spreadsheets exchange them: tabs between cells, line ends between rows, quotes where a cell holds either. */
export function writeTable(rows: readonly (readonly string[])[]): string {
  return rows
    .map((cells) =>
      cells.map((text) => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join("\t"),
    )
    .join("\n");
}

/** The rows of a copied range. A text without tabs nor line ends is one cell. */
export function readTable(text: string): string[][] {
  const rows: string[][] = [[]];
  const source = text.replaceAll(/\r\n?/g, "\n").replace(/\n$/, "");
  const part = /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))([\t\n]|$)/gy;
  for (let found = part.exec(source); found; found = part.exec(source)) {
    rows.at(-1)!.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? "");
    if (found[3] === "") break;
    if (found[3] === "\n") rows.push([]);
  }
  return rows;
}
