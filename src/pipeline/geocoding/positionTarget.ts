import { positionFields } from "../../domain/cleaning/rows/positionFields.ts";
import type { RowView } from "../../domain/cleaning/rowRule.ts";
import { formatDegrees } from "../../domain/geo/formatDegrees.ts";
import { pairNotation, writePair } from "../../domain/geo/pairNotation.ts";
import { certainValue, type Outcome } from "../../domain/journal/outcome.ts";
import type { Model } from "../../domain/model/model.ts";

/** WGS 84 degrees. */
export type Point = readonly [lon: number, lat: number];

/** What a row's position fields hold: nothing, something certain, something refused, or something that waits. */
export type PositionState = "blank" | "certain" | "refused" | "waiting";

/** The fields that make a row's position, and how they write a point. */
export interface PositionTarget {
  readonly fields: readonly [string, ...string[]];
  /** The canonical text of each field for a point, in the order of `fields`. */
  texts(point: Point): readonly string[];
  state(row: RowView): PositionState;
}

function isBlank(outcome: Outcome): boolean {
  return outcome.status === "empty" || certainValue(outcome) === "";
}

function stateOf(row: RowView, fields: readonly string[]): PositionState {
  const outcomes = fields.map((field) => row.outcome(field));
  if (outcomes.every(isBlank)) return "blank";
  if (outcomes.every((outcome) => certainValue(outcome))) return "certain";
  return outcomes.every(({ status }) => status === "invalid") ? "refused" : "waiting";
}

/** A model's pair of coordinates, else its field for a whole point; null without either. */
export function positionTarget(model: Model): PositionTarget | null {
  const pair = positionFields(model);
  if (pair !== null) {
    const fields = [pair.longitude, pair.latitude] as const;
    return {
      fields,
      texts: ([lon, lat]) => [formatDegrees(lon), formatDegrees(lat)],
      state: (row) => stateOf(row, fields),
    };
  }
  const field = model.fields.find(({ name }) => name === model.geometry?.point);
  if (field === undefined) return null;
  const notation = pairNotation(field);
  return {
    fields: [field.name],
    texts: ([lon, lat]) => [writePair(notation, formatDegrees(lon), formatDegrees(lat), "")],
    state: (row) => stateOf(row, [field.name]),
  };
}
