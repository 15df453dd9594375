import { foldText } from "../../domain/commune/foldText.ts";
import { type Cell, cellText } from "../../domain/table/cell.ts";
import type { AddressQuery } from "../../geocoding/addressQuery.ts";

/** Positions, in the table, of the columns that make a query. */
export interface QueryColumns {
  /** Joined by a space, in this order. */
  readonly address: readonly number[];
  readonly citycode: number | null;
  readonly postcode: number | null;
  readonly city: number | null;
}

/** A name that no column of the table bears. */
export class UnknownColumn extends Error {
  readonly column: string;
  readonly headers: readonly string[];

  constructor(column: string, headers: readonly string[]) {
    super(column);
    this.name = "UnknownColumn";
    this.column = column;
    this.headers = headers;
  }
}

/** The column of this name: as written, else but for case, accents and punctuation, else by its position from 1. */
export function columnNamed(name: string, headers: readonly string[]): number {
  const exact = headers.indexOf(name);
  if (exact >= 0) return exact;
  const folded = foldText(name);
  const alike = headers.flatMap((header, at) => (folded !== "" && foldText(header) === folded ? [at] : []));
  if (alike.length === 1) return alike[0]!;
  const position = /^\d+$/.test(name.trim()) ? Number(name) - 1 : -1;
  if (position >= 0 && position < headers.length) return position;
  throw new UnknownColumn(name, headers);
}

/** The columns that `--columns` lists, separated by commas; a header may itself hold a comma. */
export function columnsNamed(list: string, headers: readonly string[]): number[] {
  if (headers.includes(list)) return [headers.indexOf(list)];
  return list
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "")
    .map((name) => columnNamed(name, headers));
}

function textAt(cells: readonly Cell[], column: number | null): string | null {
  const text = column === null ? "" : cellText(cells[column]).trim();
  return text === "" ? null : text;
}

/** Makes the query of a record; its text is "" when the columns hold nothing. */
export function queryReader(columns: QueryColumns): (cells: readonly Cell[]) => AddressQuery {
  const { address, citycode, postcode, city } = columns;
  return (cells) => {
    const texts = address.map((column) => cellText(cells[column]).trim());
    return {
      text: texts.filter((text) => text !== "").join(" "),
      citycode: textAt(cells, citycode),
      postcode: textAt(cells, postcode),
      city: textAt(cells, city),
    };
  };
}
