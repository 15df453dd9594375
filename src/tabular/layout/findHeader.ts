import { bodyColumns } from "./bodyTypes.ts";
import { isDataShape } from "./cellShape.ts";
import { comparable, type GridRow, isPageNumber, textAt } from "./gridRow.ts";

/** Where a table's header stands among the rows of a region. */
export interface HeaderPlace {
  /** Index of the header's first row in the list, and of the row after its last; equal without a header. */
  readonly from: number;
  readonly to: number;
}

const SEARCHED = 60;
const YEAR = /^(?:19|20)\d\d$/;
const MISSING = /^(?:n\.?[acd]\.?|n\/[acd]|inconnue?|null|none|nan|[^\p{L}\p{N}]*)$/iu;
const LABEL_LENGTH = 150;

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[sorted.length >> 1] ?? 0;
}

/** True when a row is wide enough to be one of the table's rather than a title or a note. */
function isWide(row: GridRow, usual: number): boolean {
  if (row.filled.some((column) => isPageNumber(textAt(row, column)))) return false;
  return row.filled.length >= Math.max(1, Math.ceil(usual * 0.5)) && (usual < 2 || row.filled.length > 1);
}

/** True when a row's cells read as labels: short distinct texts, hardly any value among them. */
export function isLabelLike(row: GridRow): boolean {
  if (!holdsNoValues(row)) return false;
  const texts = row.filled.map((column) => textAt(row, column));
  return new Set(texts.map(comparable)).size >= texts.length * 0.5;
}

/** True when a row's cells are short texts, with hardly any value among them; they may repeat. */
export function holdsNoValues(row: GridRow): boolean {
  const values = row.filled.filter(
    (column) => isDataShape(row.shapes[column]!) && !YEAR.test(textAt(row, column)),
  );
  if (values.length > row.filled.length * 0.2) return false;
  const texts = row.filled.map((column) => textAt(row, column));
  return texts.filter((text) => text.length > LABEL_LENGTH).length <= texts.length * 0.2;
}

/**
 * Whether the first wide row is a header, judged against the rows below. A text above values speaks for a header, a
 * value above like values against it; a word above the first column's values settles it, for numbers may be labels.
 * Where nothing speaks, texts are a header and values are not.
 */
function isHeader(rows: readonly GridRow[], at: number): boolean {
  const row = rows[at]!;
  const body = bodyColumns(rows, at + 1);
  let forIt = 0;
  let against = 0;
  let leads = false;
  for (const column of row.filled) {
    const below = body[column];
    if (!below?.typed) continue;
    const text = textAt(row, column);
    if (row.shapes[column] === below.shape) {
      if (!YEAR.test(text)) against++;
    } else if (!MISSING.test(text)) {
      forIt++;
      leads ||= column === row.filled[0] && row.shapes[column] === "text";
    }
  }
  if (forIt !== against) return forIt > against || leads;
  return isLabelLike(row);
}

/** True when a row names the columns below it: words above their values, no value among them. */
function namesBody(rows: readonly GridRow[], at: number): boolean {
  const row = rows[at]!;
  if (!isLabelLike(row)) return false;
  const body = bodyColumns(rows, at + 1);
  const above = row.filled.filter((column) => body[column]?.typed);
  return above.length > 0 && above.every((column) => row.shapes[column] === "text");
}

/**
 * The index of a much fuller row of labels shortly below, when the row at hand and those between are notes about the
 * table ("Commune : | Bron"): apart from it, or written with a colon. 0 when there is none.
 */
function fullerHeader(rows: readonly GridRow[], at: number): number {
  const width = rows[at]!.filled.length;
  for (let index = at + 1; index < Math.min(rows.length - 1, at + 10); index++) {
    const row = rows[index]!;
    if (row.filled.length <= width) continue;
    if (row.filled.length < width * 1.5 || !namesBody(rows, index)) return 0;
    const between = rows.slice(at, index);
    const apart = row.row > rows[index - 1]!.row + 1;
    const noted = between.every((one) => one.filled.some((column) => textAt(one, column).endsWith(":")));
    return apart || noted ? index : 0;
  }
  return 0;
}

/**
 * Finds the header: the first row about as wide as those below, unless what it holds looks like data. `from` equals
 * `to` when the table has none and starts at that row; null when the rows hold nothing.
 */
export function findHeader(rows: readonly GridRow[]): HeaderPlace | null {
  for (let at = 0; at < Math.min(rows.length, SEARCHED); at++) {
    const usual = median(rows.slice(at + 1, at + 60).map((row) => row.filled.length));
    const row = rows[at]!;
    if (!isWide(row, usual) || row.filled.length === 0) continue;
    const fuller = fullerHeader(rows, at);
    if (fuller > 0) return { from: fuller, to: fuller + 1 };
    return isHeader(rows, at) ? { from: at, to: at + 1 } : { from: at, to: at };
  }
  return rows.length === 0 ? null : { from: 0, to: isLabelLike(rows[0]!) ? 1 : 0 };
}
