import { nextRecord } from "../../db/review/listRows.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { RecordDraft } from "../../domain/review/recordDraft.ts";
import type { Platform } from "../platform.ts";
import { draftContext } from "./draftContext.ts";
import { openReviewToEdit, type ReviewAddress } from "./openReview.ts";
import { saveDrafts } from "./saveDrafts.ts";

export interface RecordAddition extends ReviewAddress {
  /** Typed texts by field; fields left out stay empty. */
  readonly texts: Readonly<Record<string, string>>;
}

/** Adds a record to a deposit, its texts cleaned as a file's would be. Gives its number, and the step that undoes it. */
export async function addRecord(
  platform: Platform,
  actor: Actor,
  { texts, ...address }: RecordAddition,
): Promise<{ readonly step: string | null; readonly record: number }> {
  const review = await openReviewToEdit(platform, actor, address);
  const record = await nextRecord(platform.database.query, review.deposit.id);
  const { fields } = review.model;
  const draft = new RecordDraft({
    record,
    sheet: null,
    row: null,
    raws: fields.map(() => ""),
    values: fields.map(() => null),
    removed: false,
    added: true,
    version: 1,
    cells: new Map(),
  });
  const context = draftContext(platform, review);
  for (const { name } of fields) {
    const text = texts[name]?.trim() ?? "";
    if (text !== "") draft.type(context, name, text);
  }
  const words = { record, count: 1 };
  const { step } = await saveDrafts(platform, review, {
    drafts: [draft],
    label: "added",
    words,
    added: true,
  });
  return { step, record };
}
