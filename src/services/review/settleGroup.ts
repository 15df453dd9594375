import { rememberDecisions } from "../../db/decisions/decisions.ts";
import { type LoadedRecord, loadRecords } from "../../db/review/loadRecords.ts";
import { isDitto } from "../../domain/cleaning/missing/isDitto.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { Problem } from "../../domain/problem/problem.ts";
import { BOTH_CHANGED } from "../../domain/review/conflictCell.ts";
import { learnsFrom } from "../../domain/review/learnsFrom.ts";
import { RecordDraft } from "../../domain/review/recordDraft.ts";
import { waitingFields } from "../../domain/review/reviewRecord.ts";
import { settleOtherAxis } from "../../domain/review/settleOtherAxis.ts";
import type { CellAction } from "../../domain/review/settleCell.ts";
import type { Platform } from "../platform.ts";
import { draftContext } from "./draftContext.ts";
import { openReviewToEdit, type Review, type ReviewAddress } from "./openReview.ts";
import { type SavedStep, saveDrafts } from "./saveDrafts.ts";
import { sureValue } from "./sureValue.ts";

export interface GroupSettlement extends ReviewAddress {
  readonly field: string;
  readonly groupKey: string;
  readonly action: Exclude<CellAction, { readonly do: "undo" }>;
}

/**
 * Settles every cell of a decision at once, the other half of its position with it, and remembers it where the same words will
 * mean the same next time. Cells that somebody settled in between stay as they are. Throws `cell.unknown` when none waits any more, `cell.not-offered` and
 * `cell.value-refused`, whose detail names the rule.
 */
export async function settleGroup(
  platform: Platform,
  actor: Actor,
  { field, groupKey, action: asked, ...address }: GroupSettlement,
): Promise<SavedStep & { readonly cells: number }> {
  const review = await openReviewToEdit(platform, actor, address);
  const index = review.model.fields.findIndex(({ name }) => name === field);
  const records = await loadRecords(platform.database.query, review.deposit.id, { field, groupKey });
  if (index === -1 || records.length === 0) throw new Problem("cell.unknown");
  const action = asked.do === "type" ? typed(platform, review, index, records[0]!, asked.value) : asked;
  const context = draftContext(platform, review);
  const drafts = records.map((record) => {
    const draft = new RecordDraft(record);
    draft.settle(context, field, action);
    settleOtherAxis(context, draft, field, action);
    return draft;
  });
  const value = drafts[0]!.after.values[index] ?? "";
  // Which of two people's values was kept says nothing of later files.
  const isDispute = records.some(({ cells }) => cells.get(field)!.rule === BOTH_CHANGED);
  const raws = [...new Set(records.map(({ cells }) => cells.get(field)!.raw))];
  const teaches = !isDispute && learnsFrom(review.model.fields[index]!);
  const decisions = teaches
    ? raws
        .filter((raw) => raw.trim() !== "" && !isDitto(raw))
        .map((raw) => ({ model: review.model.name, field, raw, value }))
    : [];
  const saved = await saveDrafts(platform, review, {
    drafts,
    label: "settled",
    words: { field, raw: raws[0]!, value, count: drafts.length },
    note: { decisions },
  });
  await rememberDecisions(
    platform.database.query,
    { organizationId: review.organization.id, personId: review.personId },
    decisions.map((decision) => ({ ...decision, author: actor.name })),
  );
  return { ...saved, cells: drafts.length };
}

/** A value typed once for the whole decision, as the model writes it. */
function typed(
  platform: Platform,
  review: Review,
  index: number,
  record: LoadedRecord,
  text: string,
): CellAction {
  const row = { values: record.values, waiting: waitingFields(review.model, record) };
  const value = sureValue(platform, review, review.model.fields[index]!, text, row);
  return value === "" ? { do: "empty" } : { do: "type", value };
}
