import type { MergedRange, SourceRow } from "../sourceFile.ts";
import { comparable, type GridRow, gridRow } from "./gridRow.ts";
import { frameTable } from "./tableFrame.ts";

/** Columns of a sheet that one table has to itself. */
export interface Region {
  readonly first: number;
  /** Infinity for the last region. */
  readonly last: number;
}

const WHOLE: readonly Region[] = [{ first: 0, last: Number.POSITIVE_INFINITY }];
const MOST_BLOCKS = 8;

/** Runs of columns that hold something, as [first, last]. */
function blocks(rows: readonly GridRow[]): [number, number][] {
  const used = new Set<number>();
  for (const row of rows) for (const column of row.filled) used.add(column);
  const found: [number, number][] = [];
  for (const column of [...used].sort((one, other) => one - other)) {
    const current = found.at(-1);
    if (current && current[1] === column - 1) current[1] = column;
    else found.push([column, column]);
  }
  return found;
}

interface Header {
  readonly row: number;
  readonly labels: readonly string[];
  /** Rows below it that hold something. */
  readonly body: number;
  /** A title of its own stands just above its first label, alone. */
  readonly titled: boolean;
  /** Its body is one run of full rows from the header on. */
  readonly solid: boolean;
}

function headerOf(
  rows: readonly SourceRow[],
  [first, last]: [number, number],
  merges: readonly MergedRange[],
): Header {
  const own = rows.map((row) => gridRow(row, first, last)).filter((row) => row.filled.length > 0);
  const region = { firstRow: 0, lastRow: Number.POSITIVE_INFINITY, regionFirst: first, regionLast: last };
  const frame = frameTable(own, merges, region);
  const row = frame?.headerRow ?? 0;
  const body = frame ? own.filter((line) => line.row >= frame.bodyRow) : [];
  const above = own.find((line) => line.row === row - 1);
  return {
    row,
    labels: (frame?.headers ?? []).map(comparable).filter(Boolean),
    body: body.length,
    titled: above?.filled.length === 1 && above.filled[0] === first,
    solid: body.every((line, at) => line.row === row + 1 + at && line.filled.length === last - first + 1),
  };
}

const isTable = ({ labels, body }: Header): boolean => labels.length > 1 && body > 1;

/** True when two headers name the same things: the same table laid out in several columns of the page. */
function sameTable(one: Header, other: Header): boolean {
  const shared = one.labels.filter((label) => other.labels.includes(label)).length;
  return shared >= 2 && shared * 2 >= Math.max(one.labels.length, other.labels.length);
}

/** True for tables of different lengths, each under a title of its own: the shorter one is no group of the other's columns. */
function titledApart(one: Header, other: Header): boolean {
  if (one.row !== other.row || !one.titled || !other.titled || one.body === other.body) return false;
  const [shorter, longer] = one.body < other.body ? [one, other] : [other, one];
  return isTable(shorter) && isTable(longer) && shorter.solid;
}

/**
 * The columns of each table when several stand side by side: blocks parted by blank columns, whose headers repeat
 * the same labels, stand on different rows, or stand under titles of their own over bodies of different lengths. One
 * region for the whole sheet otherwise: a blank column within a table is no border.
 */
export function sideBySide(rows: readonly SourceRow[], merges: readonly MergedRange[]): readonly Region[] {
  const grid = rows.map((row) => gridRow(row)).filter((row) => row.filled.length > 0);
  const wide = blocks(grid);
  if (wide.length < 2 || wide.length > MOST_BLOCKS) return WHOLE;
  if (wide.some(([first, last]) => last === first)) return WHOLE;
  const headers = wide.map((block) => headerOf(rows, block, merges));
  if (headers.some(({ row }) => row === 0)) return WHOLE;
  const apart = headers.slice(1).every((header, rank) => {
    const left = headers[rank]!;
    if (sameTable(left, header) || titledApart(left, header)) return true;
    return left.row !== header.row && isTable(left) && isTable(header);
  });
  if (!apart) return WHOLE;
  return wide.map(([first], rank) => ({
    first: rank === 0 ? 0 : first,
    last: rank + 1 < wide.length ? wide[rank + 1]![0] - 1 : Number.POSITIVE_INFINITY,
  }));
}
