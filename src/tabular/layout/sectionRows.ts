import { type GridRow, textAt } from "./gridRow.ts";

/** How a row that only announces the next ones begins: "SECTEUR NORD", "Rive droite", "3e arrondissement". */
const SECTION =
  /^(?:secteur|quartiers?|rive|zone|canton|arrondissement|commune d|ville d|\d+ ?(?:er|e|ème|eme|è) ?(?:arrondissement|canton|secteur))(?!\p{L})/iu;

/** Fewer cells than this in a usual row, and a row of one cell is nothing unusual. */
const USUAL = 4;
/** Sections are few beside what they announce. */
const MOST = 1 / 3;

/** Whether a row's only cell names a part of the table rather than a record. */
export function isSection(text: string): boolean {
  return SECTION.test(text.trim());
}

/**
 * Whether rows with a single cell cut a table into named sections: two at least, few beside the others, each right
 * above a full row. `from` is the body's first row among `rows`, `usualFill` how many cells a usual row has.
 */
export function hasSections(rows: readonly GridRow[], from: number, usualFill: number): boolean {
  if (usualFill < USUAL) return false;
  let sections = 0;
  for (let at = from; at < rows.length; at++) {
    const row = rows[at]!;
    if (row.filled.length !== 1 || !isSection(textAt(row, row.filled[0]!))) continue;
    if ((rows[at + 1]?.filled.length ?? 0) <= usualFill / 2) return false;
    sections++;
  }
  return sections >= 2 && sections <= (rows.length - from) * MOST;
}
