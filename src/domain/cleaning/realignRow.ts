import { type Cell, cellText } from "../table/cell.ts";
import type { SourceRecord } from "../table/sourceTable.ts";

/** How well a reading of a row suits its fields. */
export interface RowFit {
  /** Cells that their field's rule refuses. */
  readonly refused: number;
  /** Filled cells that a rule stricter than free text understands. */
  readonly understood: number;
}

export type Realignment =
  /** The row reads well as it is: what stands beyond the header is something else. */
  | { readonly kind: "extra" }
  /** The ways of undoing a stray separator that make the row read best; they may differ in a few cells. */
  | { readonly kind: "realigned"; readonly readings: readonly [SourceRecord, ...SourceRecord[]] }
  | { readonly kind: "lost" };

/** Fewer understood cells than this prove nothing. */
const PROOF = 2;

/** Every way of taking `surplus` separators back: those cells become one again, at each possible place. */
function readings(cells: readonly Cell[], surplus: number, separator: string): Cell[][] {
  return Array.from({ length: cells.length - surplus }, (_, at) => {
    const pieces = cells.slice(at, at + surplus + 1).map(cellText);
    const filled = pieces.filter((piece) => piece.trim() !== "");
    const whole = filled.length > 1 ? pieces.join(separator) : (filled[0] ?? "");
    return [...cells.slice(0, at), whole, ...cells.slice(at + surplus + 1)];
  });
}

/**
 * Decides what to make of a csv row with filled cells beyond its header (`width` columns): a stray separator pushes
 * every later cell one column right, and would put texts in the wrong fields in silence.
 */
export function realignRow(
  record: SourceRecord,
  width: number,
  separator: string,
  fit: (record: SourceRecord) => RowFit,
): Realignment {
  const asIs = fit(record);
  if (asIs.refused === 0 && asIs.understood >= PROOF) return { kind: "extra" };
  const surplus = record.cells.length - width;
  const others = readings(record.cells, surplus, separator)
    .map((cells) => ({ ...record, cells }))
    .map((reading) => ({ reading, fit: fit(reading) }));
  if (others.every((one) => one.fit.refused >= asIs.refused)) return { kind: "extra" };
  const sound = others.filter((one) => one.fit.refused === 0 && one.fit.understood >= PROOF);
  const most = Math.max(0, ...sound.map((one) => one.fit.understood));
  const [first, ...rest] = sound.filter((one) => one.fit.understood === most).map((one) => one.reading);
  return first ? { kind: "realigned", readings: [first, ...rest] } : { kind: "lost" };
}
