import { rememberDecisions } from "../../db/decisions/decisions.ts";
import { loadRecords } from "../../db/review/loadRecords.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { Problem } from "../../domain/problem/problem.ts";
import { RecordDraft } from "../../domain/review/recordDraft.ts";
import { cellState } from "../../domain/review/reviewRecord.ts";
import { isWaiting } from "../../domain/review/settleCell.ts";
import { sharesOneValue } from "../../domain/review/sharesOneValue.ts";
import type { Platform } from "../platform.ts";
import { draftContext } from "./draftContext.ts";
import { openReviewToEdit, type ReviewAddress } from "./openReview.ts";
import { type SavedStep, saveDrafts } from "./saveDrafts.ts";
import { sureValue } from "./sureValue.ts";

export interface ColumnToFill extends ReviewAddress {
  /** A required field that no row fills. */
  readonly field: string;
  /** As the person typed it. */
  readonly text: string;
}

/**
 * Gives every row of a blank column the same value, as one step that can be undone, and remembers it to propose it again in the
 * organisation's next deposit. Rows that somebody filled in between stay as they are. Throws `cell.unknown` for a column that none
 * of this is offered for, and `cell.value-refused`, whose detail names the rule.
 */
export async function fillColumn(
  platform: Platform,
  actor: Actor,
  { field: name, text, ...address }: ColumnToFill,
): Promise<SavedStep> {
  const review = await openReviewToEdit(platform, actor, address);
  const { model, required, organization, personId } = review;
  const index = model.fields.findIndex((one) => one.name === name && required.includes(name));
  const field = model.fields[index];
  if (field === undefined || !sharesOneValue(model, field)) throw new Problem("cell.unknown");
  const value = sureValue(platform, review, field, text);
  if (value === "")
    throw new Problem(
      "cell.value-refused",
      { field: field.title, value: "" },
      { details: [{ at: "value", code: "constraint.required", params: { title: field.title } }] },
    );
  const records = await loadRecords(platform.database.query, review.deposit.id, "live");
  const blank = records.filter(({ values, cells }) => {
    const cell = cells.get(name);
    return (values[index] ?? "") === "" && !(cell !== undefined && isWaiting(cellState(cell)));
  });
  if (blank.length === 0) throw new Problem("cell.unknown");
  const context = draftContext(platform, review);
  const drafts = blank.map((record) => {
    const draft = new RecordDraft(record);
    draft.fill(context, name, value);
    return draft;
  });
  const decision = { model: model.name, field: name, raw: "", value };
  const saved = await saveDrafts(platform, review, {
    drafts,
    label: "filled",
    words: { field: name, value, count: drafts.length },
    note: { decisions: [decision] },
    whole: blank.length === records.length,
  });
  const memory = { organizationId: organization.id, personId };
  await rememberDecisions(platform.database.query, memory, [{ ...decision, author: actor.name }]);
  return saved;
}
