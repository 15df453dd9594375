import { type LoadedRecord, loadRecords } from "../../db/review/loadRecords.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { Problem } from "../../domain/problem/problem.ts";
import { type DraftContext, RecordDraft } from "../../domain/review/recordDraft.ts";
import { cellState } from "../../domain/review/reviewRecord.ts";
import { type CellAction, shownText } from "../../domain/review/settleCell.ts";
import type { Platform } from "../platform.ts";
import { draftContext } from "./draftContext.ts";
import type { EditLabel } from "./editLabel.ts";
import { openReviewToEdit, type Review, type ReviewAddress } from "./openReview.ts";
import { type SavedStep, saveDrafts } from "./saveDrafts.ts";

/** A cell that a person typed into, or settled with one of the journal's actions. */
export type CellEdit = {
  readonly record: number;
  readonly field: string;
} & ({ readonly text: string } | { readonly action: CellAction });

export interface CellEdits extends ReviewAddress {
  readonly edits: readonly CellEdit[];
  /** The version of each record as the person saw it. */
  readonly versions: Readonly<Record<number, number>>;
  /** What the step is called; « edited » unless said. */
  readonly label?: EditLabel;
}

/** A record that somebody else changed since the person saw it: both sides, and what to send again to insist. */
export interface EditConflict {
  readonly record: number;
  readonly version: number;
  /** Who changed it; "" when unknown. */
  readonly author: string;
  readonly cells: readonly { readonly field: string; readonly yours: string; readonly theirs: string }[];
}

export interface EditedCells extends SavedStep {
  /** Nothing of these records was changed. */
  readonly conflicts: readonly EditConflict[];
}

/** Cells of one paste. */
const MOST_CELLS = 5000;
/** Cells cleaned before others are served. */
const BREATH = 40;

/**
 * Edits cells, many at once: each text is cleaned as a file's would be, and ends valid, corrected, to confirm or invalid.
 * Records that changed under the person are left alone and given back with both values; the others are kept. Throws
 * `record.unknown`, `cell.unknown`, `request.too-large` beyond 5,000 cells, and the problems of `settleCell`.
 */
export async function editCells(
  platform: Platform,
  actor: Actor,
  { edits, versions, label = "edited", ...address }: CellEdits,
): Promise<EditedCells> {
  if (edits.length > MOST_CELLS) throw new Problem("request.too-large", { limit: MOST_CELLS });
  const review = await openReviewToEdit(platform, actor, address);
  const byRecord = new Map<number, CellEdit[]>();
  for (const edit of edits) byRecord.set(edit.record, [...(byRecord.get(edit.record) ?? []), edit]);
  const loaded = await loadRecords(platform.database.query, review.deposit.id, {
    records: [...byRecord.keys()],
  });
  if (loaded.length < byRecord.size) throw new Problem("record.unknown");
  const conflicts = loaded
    .filter(({ record, version }) => versions[record] !== version)
    .map((record) => conflictOf(review, record, byRecord.get(record.record)!));
  const context = draftContext(platform, review);
  const drafts: RecordDraft[] = [];
  let done = 0;
  for (const record of loaded) {
    if (versions[record.record] !== record.version) continue;
    const draft = new RecordDraft(record);
    for (const edit of byRecord.get(record.record)!) {
      applyEdit(context, draft, edit);
      if (++done % BREATH === 0) await new Promise((resolve) => void setImmediate(resolve));
    }
    drafts.push(draft);
  }
  const [first] = edits;
  const words = {
    count: edits.length,
    record: first?.record ?? 0,
    field: first?.field ?? "",
    value: first === undefined ? "" : "text" in first ? first.text : "",
  };
  return { ...(await saveDrafts(platform, review, { drafts, label, words })), conflicts };
}

function applyEdit(context: DraftContext, draft: RecordDraft, edit: CellEdit): void {
  if (!context.model.fields.some(({ name }) => name === edit.field)) throw new Problem("cell.unknown");
  if ("text" in edit) return draft.type(context, edit.field, edit.text);
  if (!draft.after.cells.has(edit.field)) throw new Problem("cell.unknown");
  draft.settle(context, edit.field, edit.action);
}

function conflictOf({ model }: Review, record: LoadedRecord, edits: readonly CellEdit[]): EditConflict {
  const theirs = (field: string): string => {
    const cell = record.cells.get(field);
    if (cell) return shownText(cellState(cell));
    return record.values[model.fields.findIndex(({ name }) => name === field)] ?? "";
  };
  return {
    record: record.record,
    version: record.version,
    author: record.editor ?? "",
    cells: edits.map((edit) => ({
      field: edit.field,
      yours: "text" in edit ? edit.text : "value" in edit.action ? edit.action.value : "",
      theirs: theirs(edit.field),
    })),
  };
}
