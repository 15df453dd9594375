import type { Gazetteer } from "../commune/gazetteer.ts";
import type { Outcome } from "../journal/outcome.ts";
import { EMPTY, valid } from "../journal/outcomes.ts";
import type { Model } from "../model/model.ts";
import type { Place } from "../place/place.ts";
import { createRowCleaner, fieldColumns } from "./createRowCleaner.ts";
import { type WaitingCell, withWaiting } from "./waitingCell.ts";

export interface TypedCellRequest {
  readonly model: Model;
  /** Name of the field. */
  readonly field: string;
  /** What the person typed. */
  readonly text: string;
  /** The row's values in the model's field order; null for what is empty or waits. This field's own is not looked at. */
  readonly rowValues: readonly (string | null)[];
  /** The row's cells that wait, so that they are not taken for empty. */
  readonly waiting?: readonly WaitingCell[];
  readonly place: Place;
  readonly gazetteer: Gazetteer;
  /** The field's other values, where they may help to read this one; the typed text alone is looked at otherwise. */
  readonly columnValues?: readonly (string | null)[];
}

/** What a typed text does to its row. */
export interface TypedCell {
  readonly outcome: Outcome;
  /** Other fields whose outcome it changes: filled by what was typed, or in contradiction with it. */
  readonly others: readonly { readonly index: number; readonly field: string; readonly outcome: Outcome }[];
}

/**
 * What becomes of one cell that a person typed, and of its row with it: `valid` or `corrected` when it is sure, `to-confirm` with
 * proposals, or `invalid`. Pure. Throws `RangeError` for a field that the model does not have.
 */
export function cleanCellInRow(request: TypedCellRequest): TypedCell {
  const { model, field, text, rowValues, waiting = [], place, gazetteer, columnValues = [] } = request;
  const typed = model.fields.findIndex(({ name }) => name === field);
  if (typed === -1) throw new RangeError(`no field ${field}`);
  const { texts, outcomes } = withWaiting(
    model.fields.map((_, index) => rowValues[index] ?? null),
    waiting,
  );
  texts[typed] = text;
  const columns = fieldColumns(model, (index) => {
    if (index === typed) return [text, ...columnValues.map((value) => value ?? "")];
    return outcomes.has(index) ? [] : [texts[index]!];
  });
  const kept = new Map(
    texts.map((one, index) => [index, outcomes.get(index) ?? (one === "" ? EMPTY : valid(one))]),
  );
  kept.delete(typed);
  const context = { place, gazetteer, missingValues: model.missingValues };
  const clean = createRowCleaner(model, columns, context, () => {});
  const cleaned = clean({ record: 1, row: 1, sheet: null, texts, kept });
  const others = cleaned.outcomes.flatMap((outcome, index) =>
    index === typed || outcome === kept.get(index)
      ? []
      : [{ index, field: model.fields[index]!.name, outcome }],
  );
  return { outcome: cleaned.outcomes[typed]!, others };
}

/** What becomes of one cell that a person typed: `cleanCellInRow` where the row's other cells do not matter. */
export function cleanCell(request: TypedCellRequest): Outcome {
  return cleanCellInRow(request).outcome;
}
