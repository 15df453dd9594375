import { forgetDecisions, type TakenBack } from "../../db/review/forgetDecisions.ts";
import { findStep, type StoredEdit } from "../../db/review/edits.ts";
import { loadRecords } from "../../db/review/loadRecords.ts";
import type { FieldImage } from "../../db/review/saveEdit.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { Problem } from "../../domain/problem/problem.ts";
import { RecordDraft } from "../../domain/review/recordDraft.ts";
import type { ReviewRecord } from "../../domain/review/reviewRecord.ts";
import type { Platform } from "../platform.ts";
import { openReviewToEdit, type Review, type ReviewAddress } from "./openReview.ts";
import { type SavedStep, saveDrafts } from "./saveDrafts.ts";

export interface StepToUndo extends ReviewAddress {
  /** The step; null for the last one of whoever asks. */
  readonly step: string | null;
}

/**
 * Undoes a step exactly: every cell it changed is as it was, and what it taught is forgotten. Throws `record.changed` when somebody changed one of
 * these cells since, `cell.unknown` when there is nothing to undo.
 */
export async function undoStep(
  platform: Platform,
  actor: Actor,
  { step, ...address }: StepToUndo,
): Promise<SavedStep & { readonly label: string; readonly words: unknown }> {
  const review = await openReviewToEdit(platform, actor, address);
  const { query } = platform.database;
  const edits = await findStep(query, review.deposit.id, { step, personId: review.personId });
  if (edits.length === 0) throw new Problem("cell.unknown");
  const undone: number[] = [];
  for (const edit of edits) {
    const drafts = await draftsBefore(platform, review, edit);
    const words = (edit.note["words"] ?? {}) as Record<string, string | number>;
    const saved = await saveDrafts(platform, review, {
      drafts,
      label: "undone",
      words,
      undoes: edit.id,
      // A long step is undone in parts: what the whole file tells is told at its end.
      whole: edits.length > 1 && edit === edits.at(-1),
    });
    undone.push(...saved.records);
    const decisions = (edit.note["decisions"] ?? []) as TakenBack[];
    await forgetDecisions(query, review.organization.id, decisions);
  }
  const [first] = edits;
  return { step: null, records: undone, label: first!.label, words: first!.note["words"] };
}

async function draftsBefore(
  { database }: Platform,
  { deposit, model }: Review,
  edit: StoredEdit,
): Promise<RecordDraft[]> {
  const records = edit.records.map(({ record }) => record);
  const loaded = new Map(
    (await loadRecords(database.query, deposit.id, { records })).map((record) => [record.record, record]),
  );
  return edit.records.map(({ record: number, fields, removed }) => {
    const record = loaded.get(number);
    if (record === undefined) throw new Problem("record.unknown");
    const draft = new RecordDraft(record);
    for (const [index, { name }] of model.fields.entries()) {
      const sides = fields[name];
      if (sides === undefined) continue;
      if (!isStill(record, index, name, sides.after))
        throw new Problem("record.changed", { author: record.editor ?? "" });
      draft.restore(index, name, sides.before.value, sides.before.cell);
    }
    if (removed !== undefined) draft.removed = removed[0];
    // A record that was added is taken out again; it stays in the deposit, as everything does.
    else if (edit.label === "added") draft.removed = true;
    return draft;
  });
}

/** Whether a field is still what the edit made it. */
function isStill(record: ReviewRecord, index: number, field: string, { value, cell }: FieldImage): boolean {
  const now = record.cells.get(field);
  if ((record.values[index] ?? null) !== value || (now === undefined) !== (cell === null)) return false;
  return now === undefined || (now.raw === cell!.raw && now.settlement === cell!.settlement);
}
