import type { ColumnProfile } from "../table/columnProfile.ts";
import type { ExtractPart, How, MappingEntry } from "./mapping.ts";
import type { Reason } from "./reason.ts";

/** A field and its columns as a person or an earlier run wrote them, by header. */
export interface GivenEntry {
  readonly field: string;
  readonly columns: readonly [string, ...string[]];
  /** Positions from 1, one per column, for files where a header occurs twice; null when headers suffice. */
  readonly positions: readonly number[] | null;
  readonly extract: ExtractPart | null;
}

export interface GivenMapping {
  readonly entries: readonly GivenEntry[];
  /** Headers that feed no field, whatever they look like. */
  readonly ignoredColumns: readonly string[];
  /** Fields that no column feeds. */
  readonly ignoredFields: readonly string[];
}

/** Case, spacing and Unicode form set aside: how a written header is found again. */
export function writtenHeader(header: string): string {
  return header.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase();
}

function position(columns: readonly ColumnProfile[], header: string, wanted: number | undefined): number {
  const key = writtenHeader(header);
  const isIt = (at: number): boolean => writtenHeader(columns[at]?.header ?? "") === key;
  if (wanted !== undefined && isIt(wanted - 1)) return wanted - 1;
  return columns.findIndex((_, at) => isIt(at));
}

/**
 * Finds given entries' columns in a file. An entry whose columns are not all there is left out; so is one
 * that would feed a field or take a whole column a second time.
 */
export function resolveGiven(
  given: readonly GivenEntry[],
  columns: readonly ColumnProfile[],
  how: How,
  confidence: number,
  reason: Reason,
): MappingEntry[] {
  const entries: MappingEntry[] = [];
  const fed = new Set<string>();
  const taken = new Set<number>();
  for (const { field, columns: headers, positions, extract } of given) {
    const found = headers.map((header, at) => position(columns, header, positions?.[at]));
    const [first, ...others] = found;
    if (first === undefined || found.includes(-1) || fed.has(field)) continue;
    if (extract === null && found.some((at) => taken.has(at))) continue;
    fed.add(field);
    if (extract === null) for (const at of found) taken.add(at);
    entries.push({ field, columns: [first, ...others], extract, how, confidence, reason });
  }
  return entries;
}

/** What of a given mapping a file cannot follow: its absent columns, and whole columns asked for twice. */
export function unfollowed(
  given: GivenMapping,
  resolved: readonly MappingEntry[],
  columns: readonly ColumnProfile[],
): Reason[] {
  return given.entries
    .filter(({ field }) => !resolved.some((entry) => entry.field === field))
    .map(({ field, columns: headers }) => {
      const absent = headers.find((header) => position(columns, header, undefined) === -1);
      return absent === undefined
        ? { id: "mapping.column-twice", params: { field, column: headers.join(" + ") } }
        : { id: "mapping.column-absent", params: { field, column: absent } };
    });
}
