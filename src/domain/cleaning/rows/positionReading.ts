import { type CoordinateReading, readCoordinate } from "../../geo/readCoordinate.ts";
import { certainValue } from "../../journal/outcome.ts";
import type { ExtractPart } from "../../matching/mapping.ts";
import { cellKey, cellText } from "../../table/cell.ts";
import type { ColumnProfile } from "../../table/columnProfile.ts";
import type { CountedReading } from "../../geo/columnScheme.ts";
import { extractPositionPart } from "../extract/positionPart.ts";
import type { RowView } from "../rowRule.ts";

/** Reads one axis of a row. */
export interface AxisReader {
  /** To be shown every row, from the first on, before `read` is asked anything. */
  learn(row: RowView): void;
  /** Null when the cell is empty or unreadable. */
  read(row: RowView): CoordinateReading | null;
}

/** The distinct readings of a column of coordinates, as its field reads it. */
export function countReadings(column: ColumnProfile): CountedReading[] {
  const counted: CountedReading[] = [];
  for (const { cell, count } of column.distinct.values()) {
    const reading = readCoordinate(cellText(cell).trim());
    if (reading !== null) counted.push({ reading, count });
  }
  return counted;
}

const CELL_TYPES = ["number", "date", "boolean", "error"] as const;

/** Whether the column holds this raw text as a cell of its own, and not only a part of it. */
function holdsWhole(column: ColumnProfile, raw: string): boolean {
  return (
    column.distinct.has(raw) || CELL_TYPES.some((type) => column.distinct.has(cellKey({ type, text: raw })))
  );
}

/**
 * Reads a coordinate again for the row: a certain value as it stands, otherwise the raw text, or the part of it that
 * the field takes when its cells hold both coordinates. The first filled row tells which, because a profile keeps the first
 * distinct cells of its column: "475198,121" alone would read as a pair.
 */
export function axisReader(field: string, column: ColumnProfile, part: ExtractPart): AxisReader {
  let takesPart: boolean | null = null;
  return {
    learn(row) {
      if (takesPart !== null) return;
      const raw = row.raw(field);
      if (raw.trim() !== "") takesPart = !holdsWhole(column, raw);
    },
    read(row) {
      const value = certainValue(row.outcome(field));
      if (value !== null) return value === "" ? null : readCoordinate(value);
      const raw = row.raw(field);
      const text = takesPart === true ? (extractPositionPart(part, raw) ?? raw) : raw;
      return readCoordinate(text.trim());
    },
  };
}
