import type { GridColumn } from "../../../domain/review/gridColumn.ts";

/** Columns that a phone shows beside the row's number. */
const ON_A_PHONE = 3;

/** Names of the columns left out at first on a phone: what names the row and what waits come first; the others are one choice away. */
export function hiddenOnPhone(columns: readonly GridColumn[]): ReadonlySet<string> {
  const wanted = columns.filter(({ naming, waiting }) => naming || waiting > 0).length;
  return new Set(columns.slice(Math.max(wanted, ON_A_PHONE)).map(({ name }) => name));
}
