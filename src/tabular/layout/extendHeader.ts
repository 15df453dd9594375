import type { MergedRange } from "../sourceFile.ts";
import { bodyColumns } from "./bodyTypes.ts";
import { type HeaderPlace, holdsNoValues, isLabelLike } from "./findHeader.ts";
import { comparable, type GridRow, isPageNumber, textAt } from "./gridRow.ts";

/** A header with the lines that belong to it above and below. */
export interface FullHeader extends HeaderPlace {
  /** Indexes of lines within `from`–`to` that explain the header (help, examples) and are no part of its labels. */
  readonly notes: ReadonlySet<number>;
}

/** A unit, or a word about a column's values, alone in a line under the labels. */
export const UNIT =
  /^(?:\(.{1,20}\)|\[.{1,20}\]|(?:en )?(?:m|m2|m²|km|cm|ha|€|euros?|k€|%|kg|t|h|min|jours?|années?|ans?|nombre|nb|wgs ?84|l93|lambert ?-?93|rgf ?93|epsg ?:? ?\d{4,5}|dd|degrés?(?: décimaux)?|oui ?\/ ?non|o ?\/ ?n|j{2}\/m{2}\/a{2,4}))$/i;
const HELP =
  /^\(?(?:ex(?:emples?)?\s*[.:]|p\.?\s?ex(?!\p{L})|exemple(?!\p{L})|(?:champ |valeur |donnée )?(?:obligatoire|facultati(?:f|ve)|optionnel(?:le)?|recommandé(?:e)?)(?!\p{L})|(?:texte|nombre|date|entier|décimal|chaîne|booléen|string|integer|number|boolean)(?!\p{L})[^;]{0,40}$|format(?!\p{L})|saisir(?!\p{L})|indiquer(?!\p{L})|renseigner(?!\p{L})|choisir(?!\p{L})|préciser(?!\p{L})|sélectionner(?!\p{L}))/iu;

/** What a template writes in brackets to say how a column is filled. */
const HINT =
  /\((?:[^()]*(?:obligatoire|facultati|optionnel|true|oui|chiffre|nombre|texte|date|format|liste|ne pas)[^()]*)\)$/i;

const joins = (first: GridRow, second: GridRow): boolean => second.row === first.row + 1;

function every(row: GridRow, test: (text: string) => boolean): boolean {
  return row.filled.length > 0 && row.filled.every((column) => test(textAt(row, column)));
}

/** True when a merge of the row groups some columns, but not all of them as a title does. */
function groupsColumns(row: GridRow, width: number, merges: readonly MergedRange[]): boolean {
  return merges.some(
    (merge) =>
      merge.firstRow <= row.row &&
      merge.lastRow >= row.row &&
      merge.lastColumn > merge.firstColumn &&
      merge.lastColumn - merge.firstColumn + 1 < width,
  );
}

/** True when at least two labels of the row have several columns of the header below to themselves. */
function hasWideGroups(row: GridRow, header: GridRow): boolean {
  const wide = row.filled.filter((column, rank) => {
    const next = row.filled[rank + 1] ?? Number.POSITIVE_INFINITY;
    return header.filled.filter((label) => label >= column && label < next).length > 1;
  });
  return wide.length > 1;
}

/** True when the row names groups of the columns that the header below names one by one. */
function isParent(row: GridRow, header: GridRow, merges: readonly MergedRange[]): boolean {
  if (!joins(row, header) || !isLabelLike(row)) return false;
  if (row.filled.length >= header.filled.length) return false;
  const first = header.filled[0]!;
  const last = header.filled.at(-1)!;
  if (row.filled.some((column) => column < first || column > last)) return false;
  if (!every(row, (text) => text.length <= 60)) return false;
  if (row.filled.some((column) => isPageNumber(textAt(row, column)))) return false;
  return groupsColumns(row, last - first + 1, merges) || hasWideGroups(row, header);
}

/** True when the row fills the gaps of the header above with labels: children of its groups. */
function isChild(
  header: GridRow,
  row: GridRow,
  next: GridRow | undefined,
  merges: readonly MergedRange[],
): boolean {
  if (!isLabelLike(row) || !every(row, (text) => text.length <= 60 && /\p{L}/u.test(text))) return false;
  const gaps = new Set<number>();
  const extent = Math.max(header.filled.at(-1)!, row.filled.at(-1)!);
  for (let column = header.filled[0]!; column <= extent; column++) {
    if (header.shapes[column] !== undefined && header.shapes[column] !== "blank") continue;
    gaps.add(column);
    if (header.shapes[column - 1] !== undefined && header.shapes[column - 1] !== "blank")
      gaps.add(column - 1);
  }
  if (gaps.size === 0 || !row.filled.every((column) => gaps.has(column))) return false;
  if (!row.filled.some((column) => (header.shapes[column] ?? "blank") === "blank")) return false;
  if (groupsColumns(header, extent + 1, merges)) return true;
  return next !== undefined && row.filled.length < next.filled.length;
}

/** True when the row explains the columns rather than filling them: help, kinds of values, an example. */
function isHelp(row: GridRow): boolean {
  const helps = row.filled.filter((column) => {
    const text = textAt(row, column);
    return HELP.test(text) || HINT.test(text) || UNIT.test(text);
  });
  return row.filled.length > 1 && helps.length >= row.filled.length * 0.6 && helps.length > 1;
}

/** True when the row spells out, above values, the technical names of the header (`nb_places`: "Nombre de places"). */
function spellsNames(header: GridRow, row: GridRow, rows: readonly GridRow[], body: number): boolean {
  if (!every(header, (text) => /^[a-z][a-z0-9_]*$/.test(text))) return false;
  if (!header.filled.some((column) => textAt(header, column).includes("_"))) return false;
  if (row.filled.length < header.filled.length * 0.8 || !isLabelLike(row)) return false;
  const named = row.filled.filter((column) => {
    const label = comparable(textAt(row, column));
    return textAt(header, column)
      .split("_")
      .some((word) => word.length > 2 && label.includes(word));
  });
  if (named.length * 2 < row.filled.length) return false;
  const below = bodyColumns(rows, body);
  const typed = row.filled.filter((column) => below[column]?.typed);
  return typed.length > 0 && typed.every((column) => row.shapes[column] === "text");
}

/** The last row that merges starting in the header's rows reach down to; 0 without such merges. */
function mergedTo(first: number, last: number, merges: readonly MergedRange[]): number {
  let reach = 0;
  for (const { firstRow, lastRow } of merges) {
    if (firstRow >= first && firstRow <= last && lastRow - firstRow < 8) reach = Math.max(reach, lastRow);
  }
  return reach;
}

/**
 * True when the header found is a line of groups, and the next row names each of its columns: more labels, one under
 * every group, above values (or under merged groups).
 */
function isGroupLine(rows: readonly GridRow[], at: number, merges: readonly MergedRange[]): boolean {
  const row = rows[at]!;
  const next = rows[at + 1];
  if (!next || !joins(row, next) || !holdsNoValues(next)) return false;
  if (next.filled.length < row.filled.length * 1.3) return false;
  const below = new Set(next.filled);
  if (!row.filled.every((column) => below.has(column))) return false;
  if (groupsColumns(row, next.filled.length, merges)) return true;
  if (!hasWideGroups(row, next)) return false;
  const body = bodyColumns(rows, at + 2);
  const words = next.filled.filter((column) => body[column]?.typed && next.shapes[column] === "text");
  const values = next.filled.filter((column) => body[column]?.typed && next.shapes[column] !== "text");
  return words.length > 1 && values.length === 0;
}

/** True when some cell of the row comes back further down its own column, as values do and labels do not. */
function comesBack(row: GridRow, rows: readonly GridRow[], body: number): boolean {
  return row.filled.some((column) => {
    const text = textAt(row, column);
    return rows.slice(body).some((other) => textAt(other, column) === text);
  });
}

/** True when a row of texts stands where all typed columns of the body hold values: a second line of labels. */
function contradictsBody(row: GridRow, rows: readonly GridRow[], body: number): boolean {
  if (comesBack(row, rows, body)) return false;
  const typed = bodyColumns(rows, body).flatMap((column, index) =>
    column.typed && column.fill >= 0.5 ? [index] : [],
  );
  if (typed.length < 2 || rows.length - body < 2) return false;
  const texts = typed.map((column) => textAt(row, column));
  const words = texts.filter((text, rank) => row.shapes[typed[rank]!] === "text" && /\p{L}{3}/u.test(text));
  return words.length === typed.length && new Set(words).size === words.length;
}

/** Adds to a header the lines that go with it: groups above, children, units, examples and help below. */
export function extendHeader(
  rows: readonly GridRow[],
  place: HeaderPlace,
  merges: readonly MergedRange[],
): FullHeader {
  let { from, to } = place;
  const notes = new Set<number>();
  if (from === to) return { from, to, notes };
  if (isGroupLine(rows, from, merges)) to++;
  const proper = to;
  while (from > 0 && place.from - from < 2 && isParent(rows[from - 1]!, rows[from]!, merges)) from--;
  const reach = mergedTo(rows[from]!.row, rows[to - 1]!.row, merges);
  while (to < rows.length && rows[to]!.row <= reach && holdsNoValues(rows[to]!)) to++;
  const top = rows[place.from]!;
  if (to === place.to && rows[to] && joins(top, rows[to]!) && isChild(top, rows[to]!, rows[to + 1], merges))
    to++;
  while (to < rows.length && to - place.from < 8 && joins(rows[to - 1]!, rows[to]!)) {
    const row = rows[to]!;
    if (every(row, (text) => UNIT.test(text))) {
      to++;
    } else if (isHelp(row) || (to === proper && spellsNames(rows[to - 1]!, row, rows, to + 1))) {
      notes.add(to++);
    } else if (to === proper && contradictsBody(row, rows, to + 1) && isLabelLike(row)) {
      to++;
    } else break;
  }
  return { from, to, notes };
}
