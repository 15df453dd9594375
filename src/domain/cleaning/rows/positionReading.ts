import { type CoordinateReading, readCoordinate } from "../../geo/readCoordinate.ts";
import { certainValue } from "../../journal/outcome.ts";
import type { ExtractPart } from "../../matching/mapping.ts";
import { cellKey, cellText } from "../../table/cell.ts";
import type { ColumnProfile } from "../../table/columnProfile.ts";
import type { CountedReading } from "../../geo/columnScheme.ts";
import { extractPositionPart } from "../extract/positionPart.ts";
import type { RowView } from "../rowRule.ts";

/** One axis of a row: its reading, null when the cell is empty or unreadable. */
export type AxisReader = (row: RowView) => CoordinateReading | null;

/** The distinct readings of a column of coordinates, as its field reads it. */
export function countReadings(column: ColumnProfile): CountedReading[] {
  const counted: CountedReading[] = [];
  for (const { cell, count } of column.distinct.values()) {
    const reading = readCoordinate(cellText(cell).trim());
    if (reading !== null) counted.push({ reading, count });
  }
  return counted;
}

/**
 * Reads a coordinate again for the row: a certain value as it stands, otherwise the raw text, or the part of it that
 * the field takes when the cell holds both coordinates.
 */
export function axisReader(field: string, column: ColumnProfile, part: ExtractPart): AxisReader {
  const whole = (raw: string): boolean =>
    column.distinct.has(raw) || column.distinct.has(cellKey({ type: "number", text: raw }));
  return (row) => {
    const value = certainValue(row.outcome(field));
    if (value !== null) return value === "" ? null : readCoordinate(value);
    const raw = row.raw(field).trim();
    if (raw === "") return null;
    const text = whole(row.raw(field)) ? raw : (extractPositionPart(part, raw) ?? raw);
    return readCoordinate(text);
  };
}
