import { findDeposit } from "../../db/deposits/deposits.ts";
import { removeDraft } from "../../db/publication/removeDraft.ts";
import { revisionById } from "../../db/publication/revisions.ts";
import { recordNumbers, recordIdentifier } from "../../db/items/stagedNumbers.ts";
import type { Actor } from "../../domain/access/actor.ts";
import type { Block } from "../../domain/dataset/whatBlocks.ts";
import { requireFields } from "../../domain/model/requireFields.ts";
import { Problem } from "../../domain/problem/problem.ts";
import { type StartedEdit, startEdit } from "../datasets/startDraft.ts";
import type { Organization } from "../organizations/openOrganization.ts";
import { isUuid } from "../people/isUuid.ts";
import type { Platform } from "../platform.ts";
import { askPublication } from "../publication/askPublication.ts";
import { publishDeposit } from "../publication/publishDeposit.ts";
import { readPublication } from "../publication/readPublication.ts";
import { addRecord } from "../review/addRecord.ts";
import { editCells } from "../review/editCells.ts";
import { removeRecord } from "../review/removeRecord.ts";

/** One change of the published records; texts by field. */
export type RecordWrite =
  | { readonly kind: "add"; readonly texts: Readonly<Record<string, string>> }
  | { readonly kind: "change"; readonly id: string; readonly texts: Readonly<Record<string, string>> }
  | { readonly kind: "remove"; readonly id: string };

/** What became of a change. */
export interface WrittenRecord {
  /** The record's stable identifier. */
  readonly id: string;
  /** Null where nothing was to be published or kept. */
  readonly deposit: string | null;
  /**
   * Published; already so, for the record was as asked; asked of a second person; or kept under review, for something stands in
   * the way.
   */
  readonly state: "published" | "unchanged" | "approval" | "review";
  /** Number of the revision within the part that has the record as asked; null unless published. */
  readonly revision: number | null;
  /** What must be settled first, in a person's review. */
  readonly waits: readonly Block[];
}

export interface WriteOptions {
  readonly model: string;
  readonly write: RecordWrite;
  /** False keeps the change under review, to be published with others. */
  readonly publish: boolean;
  readonly note: string;
}

/**
 * Changes one record of an organisation as a person would on its page: the texts are cleaned, the rules of publication are the same.
 * What changes nothing publishes nothing, and is no error: sending a change again is safe.
 * Throws `dataset.not-published`, `record.unknown`, `record.field-unknown` for a field that the model lacks, and what rights refuse.
 */
export async function writeOwnRecord(
  platform: Platform,
  actor: Actor,
  organization: Organization,
  { model, write, publish, note }: WriteOptions,
): Promise<WrittenRecord> {
  if (write.kind !== "remove") requireFields(platform.models.current(model), Object.keys(write.texts));
  // What is to be published at once waits for no other change that a person must settle.
  const edit = await startEdit(platform, actor, organization, model, { fresh: publish });
  const { id: deposit, madeAt } = edit;
  const { query } = platform.database;
  const address = { organization, depositId: deposit };
  const { id, isChange } = await applyWrite(platform, actor, address, write).catch(async (error: unknown) => {
    if (madeAt !== null) await removeDraft(query, { id: deposit, version: madeAt });
    throw error;
  });
  const emptyAt = await emptyVersion(platform, actor, edit, isChange);
  if (emptyAt !== null) {
    const revision = await startedFrom(platform, deposit);
    if (await removeDraft(query, { id: deposit, version: emptyAt }))
      return { id, deposit: null, state: "unchanged", revision, waits: [] };
  }
  if (!publish) return { id, deposit, state: "review", revision: null, waits: [] };
  return { id, deposit, ...(await publishIfReady(platform, actor, deposit, note)) };
}

/**
 * The version at which a deposit holds what is published already, nothing in it waiting for a person; null when it holds anything else.
 */
async function emptyVersion(
  platform: Platform,
  actor: Actor,
  { id, madeAt }: StartedEdit,
  isChange: boolean,
): Promise<number | null> {
  if (madeAt !== null && !isChange) return madeAt;
  // One change more beside others: they are not all held against what is published each time.
  if (madeAt === null && isChange) return null;
  const publication = await readPublication(platform, actor, id);
  if (publication.state === "done" || publication.newerModel !== null) return null;
  const { deposit, checked, counts } = publication;
  const isEmpty = checked.blocks.length === 0 && counts.added + counts.changed + counts.removed === 0;
  return isEmpty ? deposit.version : null;
}

/** The number of the revision that an online edit started from. */
async function startedFrom({ database: { query } }: Platform, depositId: string): Promise<number | null> {
  const draft = await findDeposit(query, depositId);
  const from = draft?.base_revision ?? null;
  return from === null ? null : ((await revisionById(query, from))?.number ?? null);
}

/** Gives the record's identifier, and whether anything of it is now otherwise. */
async function applyWrite(
  platform: Platform,
  actor: Actor,
  address: { readonly organization: Organization; readonly depositId: string },
  write: RecordWrite,
): Promise<{ readonly id: string; readonly isChange: boolean }> {
  const { query } = platform.database;
  if (write.kind === "add") {
    const { record } = await addRecord(platform, actor, { ...address, texts: write.texts });
    return { id: await recordIdentifier(query, address.depositId, record), isChange: true };
  }
  const staged = isUuid(write.id) ? await recordNumbers(query, address.depositId, write.id) : undefined;
  if (!staged) throw new Problem("record.unknown");
  const { record, version } = staged;
  if (write.kind === "remove") {
    await removeRecord(platform, actor, { ...address, records: [record], removed: true });
    return { id: write.id, isChange: true };
  }
  const edits = Object.entries(write.texts).map(([field, text]) => ({ record, field, text }));
  const { conflicts, step } = await editCells(platform, actor, {
    ...address,
    edits,
    versions: { [record]: version },
  });
  if (conflicts.length > 0) throw new Problem("request.changed");
  return { id: write.id, isChange: step !== null };
}

/** Publishes a deposit if nothing stands in the way, or asks the organisation's second person to. */
export async function publishIfReady(
  platform: Platform,
  actor: Actor,
  depositId: string,
  note: string,
): Promise<
  Pick<WrittenRecord, "revision" | "waits"> & { readonly state: "published" | "approval" | "review" }
> {
  const publication = await readPublication(platform, actor, depositId);
  if (publication.state === "done")
    return { state: "published", revision: publication.revision.number, waits: [] };
  const { blocks } = publication.checked;
  if (blocks.length > 0) return { state: "review", revision: null, waits: blocks };
  const { version } = (await findDeposit(platform.database.query, depositId))!;
  const options = { note, expectedVersion: version };
  if (publication.organization.approval) {
    await askPublication(platform, actor, depositId, options);
    return { state: "approval", revision: null, waits: [] };
  }
  const { number } = await publishDeposit(platform, actor, depositId, options);
  return { state: "published", revision: number, waits: [] };
}
