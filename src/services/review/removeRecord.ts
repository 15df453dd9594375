import { loadRecords } from "../../db/review/loadRecords.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { Problem } from "../../domain/problem/problem.ts";
import { RecordDraft } from "../../domain/review/recordDraft.ts";
import type { Platform } from "../platform.ts";
import { openReviewToEdit, type ReviewAddress } from "./openReview.ts";
import { type SavedStep, saveDrafts } from "./saveDrafts.ts";

export interface RecordRemoval extends ReviewAddress {
  readonly records: readonly number[];
  /** False puts them back. */
  readonly removed: boolean;
}

/** Takes records out of what will be published, or puts them back; they stay in the deposit. Throws `record.unknown`. */
export async function removeRecord(
  platform: Platform,
  actor: Actor,
  { records, removed, ...address }: RecordRemoval,
): Promise<SavedStep> {
  const review = await openReviewToEdit(platform, actor, address);
  const loaded = await loadRecords(platform.database.query, review.deposit.id, { records });
  if (loaded.length === 0) throw new Problem("record.unknown");
  const drafts = loaded.map((record) => {
    const draft = new RecordDraft(record);
    draft.removed = removed;
    return draft;
  });
  return saveDrafts(platform, review, {
    drafts,
    label: removed ? "removed" : "restored",
    words: { count: drafts.length, record: records[0]! },
  });
}
