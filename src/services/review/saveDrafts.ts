import { randomUUID } from "node:crypto";
import { loadRecords } from "../../db/review/loadRecords.ts";
import type { IssueRefresh } from "../../db/review/replaceIssues.ts";
import {
  type FieldImage,
  MOST_WRITES,
  type RecordEdit,
  RecordsChanged,
  type RecordWrite,
  ReviewClosed,
  saveEdit,
} from "../../db/review/saveEdit.ts";
import type { Model } from "../../domain/model/model.ts";
import type { Params } from "../../domain/journal/outcome.ts";
import { Problem } from "../../domain/problem/problem.ts";
import type { RecordDraft } from "../../domain/review/recordDraft.ts";
import type { ReviewRecord } from "../../domain/review/reviewRecord.ts";
import { geometryOf } from "../deposits/stagedRecord.ts";
import type { Platform } from "../platform.ts";
import type { EditLabel } from "./editLabel.ts";
import type { Review } from "./openReview.ts";
import { recordReview } from "./recordReview.ts";
import { recheck, toldByAll, toldByOne } from "./recheck.ts";

/** Records up to which a whole file is checked again while its person waits. */
const CHECKED_AT_ONCE = 500;

export interface DraftsToSave {
  readonly drafts: readonly RecordDraft[];
  readonly label: EditLabel;
  /** What the label's sentence names. */
  readonly words: Params;
  /** Kept with the edit, so that undoing it undoes this too. */
  readonly note?: Readonly<Record<string, unknown>>;
  /** The whole file is checked while its person waits, however long it is. */
  readonly whole?: boolean;
  /** The drafts are records that did not exist. */
  readonly added?: boolean;
  readonly undoes?: number;
}

export interface SavedStep {
  /** Names the step, to undo it; null when nothing changed. */
  readonly step: string | null;
  /** Numbers of the records that changed. */
  readonly records: readonly number[];
}

/**
 * Checks edited records again, then keeps them with their issues: 500 at a time, each time whole or not at all, as one step that can be
 * undone. What the whole file tells is checked at once up to 500 records, and by a job beyond.
 * Throws `record.changed` when somebody else was quicker, `deposit.published` when the review is over.
 */
export async function saveDrafts(
  platform: Platform,
  review: Review,
  { drafts, label, words, note = {}, whole = false, added = false, undoes }: DraftsToSave,
): Promise<SavedStep> {
  const touched = drafts.filter((draft) => added || undoes !== undefined || isChanged(review.model, draft));
  if (touched.length === 0) return { step: null, records: [] };
  const isWhole = whole || review.deposit.records <= CHECKED_AT_ONCE;
  const refresh = isWhole
    ? await checkWhole(platform, review, touched)
    : await checkAlone(platform, review, touched);
  const step = randomUUID();
  const records = touched.map(({ before }) => before.record);
  for (let at = 0; at < touched.length; at += MOST_WRITES) {
    const some = touched.slice(at, at + MOST_WRITES);
    const save = {
      depositId: review.deposit.id,
      personId: review.personId,
      at: platform.clock(),
      label,
      note: { ...note, step, words },
      writes: some.map((draft) => writeOf(review.model, draft, added)),
      // Issues of the whole go with the last records.
      issues: at + MOST_WRITES >= touched.length ? refresh : null,
      ...(undoes !== undefined && { undoes }),
    };
    await saveEdit(platform.database.query, save).catch(refused);
  }
  await recordReview(platform, review.actor, review.deposit, review.model.title);
  if (!isWhole) await askRecheck(platform, review.deposit.id);
  return { step, records };
}

/** Asks for the whole deposit to be checked again, once however many ask. */
async function askRecheck({ queue }: Pick<Platform, "queue">, depositId: string): Promise<void> {
  await queue.add("recheck-deposit", { depositId }, { key: depositId });
}

function refused(error: unknown): never {
  if (error instanceof RecordsChanged)
    throw new Problem("record.changed", { author: "", record: error.records[0]! }, { cause: error });
  if (error instanceof ReviewClosed) throw new Problem("deposit.published", {}, { cause: error });
  throw error;
}

/** Checks the touched records among all the others. */
async function checkWhole(
  platform: Platform,
  review: Review,
  touched: readonly RecordDraft[],
): Promise<IssueRefresh> {
  const byRecord = new Map<number, ReviewRecord>();
  for (const record of await loadRecords(platform.database.query, review.deposit.id, "live"))
    byRecord.set(record.record, record);
  for (const { after } of touched) {
    if (after.removed) byRecord.delete(after.record);
    else byRecord.set(after.record, after);
  }
  const records = [...byRecord.values()].sort((a, b) => a.record - b.record);
  const issues = await check(platform, review, touched, records);
  return { of: "all", replaces: toldByAll, issues };
}

/** Checks the touched records by themselves. */
async function checkAlone(
  platform: Platform,
  review: Review,
  touched: readonly RecordDraft[],
): Promise<IssueRefresh> {
  const records = touched.map(({ after }) => after).filter(({ removed }) => !removed);
  const issues = await check(platform, review, touched, records);
  const of = touched.map(({ before }) => before.record);
  return { of, replaces: toldByOne, issues: issues.filter(({ record }) => record !== null) };
}

async function check(
  platform: Platform,
  review: Review,
  touched: readonly RecordDraft[],
  records: readonly ReviewRecord[],
) {
  const { cells, issues } = await recheck(platform, review, records);
  const drafts = new Map(touched.map((draft) => [draft.before.record, draft]));
  for (const cell of cells) drafts.get(cell.record)?.take(review, cell);
  return issues;
}

function isChanged(model: Model, draft: RecordDraft): boolean {
  const { fields, removed } = editOf(model, draft);
  return removed !== undefined || Object.keys(fields).length > 0;
}

function writeOf(model: Model, draft: RecordDraft, added: boolean): RecordWrite {
  const { before, after } = draft;
  const { geometry, lon, lat, box } = geometryOf(model, after.values);
  return {
    edit: editOf(model, draft),
    version: added ? null : before.version,
    raws: before.raws,
    values: after.values,
    geometry,
    lon,
    lat,
    box,
    removed: after.removed,
  };
}

/** What differs between the two sides of a draft. */
function editOf({ fields }: Model, { before, after }: RecordDraft): RecordEdit {
  const changed: Record<string, { before: FieldImage; after: FieldImage }> = {};
  for (const [index, { name }] of fields.entries()) {
    const sides = [before, after].map((side): FieldImage => ({
      value: side.values[index] ?? null,
      cell: side.cells.get(name) ?? null,
    })) as [FieldImage, FieldImage];
    if (sides[0].value === sides[1].value && sides[0].cell === sides[1].cell) continue;
    changed[name] = { before: sides[0], after: sides[1] };
  }
  return {
    record: before.record,
    fields: changed,
    ...(before.removed !== after.removed && { removed: [before.removed, after.removed] as const }),
  };
}
