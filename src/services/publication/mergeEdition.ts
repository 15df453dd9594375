import { changeDeposit } from "../../db/deposits/deposits.ts";
import { editedRecords, type RecordToMerge, writeMerged } from "../../db/publication/writeMerged.ts";
import { streamRecords } from "../../db/records/readRecords.ts";
import { keepCells } from "../../db/review/keepCells.ts";
import { loadRecords } from "../../db/review/loadRecords.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { mergeRecords } from "../../domain/dataset/mergeRecords.ts";
import type { RecordValues } from "../../domain/dataset/publishedRecord.ts";
import { Problem } from "../../domain/problem/problem.ts";
import { conflictCell } from "../../domain/review/conflictCell.ts";
import type { ReviewCell } from "../../domain/review/reviewRecord.ts";
import { geometryOf } from "../deposits/stagedRecord.ts";
import type { Platform } from "../platform.ts";
import type { ReviewedDeposit } from "./openReviewed.ts";
import { accountOf } from "./publishDeposit.ts";

/**
 * Carries an online edition over to the revision that is current now. A cell that both sides changed waits for a person, with both
 * values; gives how many there are. Throws `request.changed`.
 */
export async function mergeEdition(
  { database: { query }, models }: Platform,
  actor: Actor,
  { deposit, model }: ReviewedDeposit,
  current: number | null,
): Promise<number> {
  const table = models.table(model.name);
  const stateAt = async (revision: number | null): Promise<Map<string, RecordValues>> => {
    const state = new Map<string, RecordValues>();
    const scope = { audience: "owner", organizationId: deposit.organization_id } as const;
    if (revision === null) return state;
    for await (const batch of streamRecords(query, table, { ...scope, revision }))
      for (const { id, values } of batch) state.set(id, values);
    return state;
  };
  const edition = await editedRecords(query, deposit.id);
  const theirs = await stateAt(current);
  const merged = mergeRecords(await stateAt(deposit.base_revision), theirs, edition);
  const numbers = new Map(edition.map(({ id, record }) => [id, record]));
  let last = Math.max(0, ...numbers.values());
  const placed = (values: RecordValues) => ({ values, ...geometryOf(model, values) });
  const disputed = merged.changed.filter(({ removed, conflicts }) => !removed && conflicts.length > 0);
  const records = disputed.map(({ id }) => numbers.get(id)!);
  const known = new Map(
    (await loadRecords(query, deposit.id, { records })).map(({ record, cells }) => [record, cells]),
  );
  const waiting: { record: number; cell: ReviewCell }[] = [];
  const changed = merged.changed.map(({ id, values, removed, conflicts }): RecordToMerge => {
    const record = numbers.get(id)!;
    const kept = [...values];
    for (const at of removed ? [] : conflicts) {
      const field = model.fields[at]!.name;
      const both = { record, field, mine: values[at] ?? "", theirs: theirs.get(id)![at] ?? "" };
      waiting.push({ record, cell: conflictCell(both, known.get(record)?.get(field)) });
      kept[at] = null;
    }
    return { record, id, removed, ...placed(kept) };
  });
  const added = merged.added.map(({ id, values }): RecordToMerge => ({
    record: ++last,
    id,
    removed: false,
    ...placed(values),
  }));
  await query.transaction().execute(async (trx) => {
    const ours = await changeDeposit(trx, deposit, {
      base_revision: current,
      records: edition.length + added.length,
    });
    if (!ours) throw new Problem("request.changed");
    await writeMerged(trx, { depositId: deposit.id, personId: accountOf(actor), changed, added });
    await keepCells(trx, deposit.id, waiting);
  });
  return waiting.length;
}
