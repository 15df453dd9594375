import { cleanCell } from "../../domain/cleaning/cleanCell.ts";
import type { WaitingCell } from "../../domain/cleaning/waitingCell.ts";
import type { Field } from "../../domain/model/field.ts";
import { Problem } from "../../domain/problem/problem.ts";
import type { Platform } from "../platform.ts";
import type { Review } from "./openReview.ts";

/** The row that a text is read in. */
interface ReadingRow {
  /** In the model's field order; null for what is empty or waits. */
  readonly values: readonly (string | null)[];
  readonly waiting: readonly WaitingCell[];
}

/** No row in particular. */
const NO_ROW: ReadingRow = { values: [], waiting: [] };

/**
 * A text typed once for many rows, as the model writes it; "" for nothing. It must be sure, for there is no one to ask per row: throws
 * `cell.value-refused` otherwise, whose detail names the rule.
 */
export function sureValue(
  { gazetteer }: Pick<Platform, "gazetteer">,
  { model, place }: Pick<Review, "model" | "place">,
  field: Field,
  text: string,
  { values, waiting }: ReadingRow = NO_ROW,
): string {
  const outcome = cleanCell({
    model,
    field: field.name,
    text: text.trim(),
    rowValues: values,
    waiting,
    place,
    gazetteer,
  });
  if (outcome.status === "empty") return "";
  if (outcome.status === "valid" || outcome.status === "corrected") return outcome.value;
  const { rule, params } = outcome;
  throw new Problem(
    "cell.value-refused",
    { field: field.title, value: text },
    { details: [{ at: "value", code: rule, params: { raw: text, value: "", ...params } }] },
  );
}
