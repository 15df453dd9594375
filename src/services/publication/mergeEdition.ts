import { changeDeposit } from "../../db/deposits/deposits.ts";
import { editedRecords, type RecordToMerge, writeMerged } from "../../db/publication/writeMerged.ts";
import { streamRecords } from "../../db/records/readRecords.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { mergeRecords } from "../../domain/dataset/mergeRecords.ts";
import type { RecordValues } from "../../domain/dataset/publishedRecord.ts";
import { Problem } from "../../domain/problem/problem.ts";
import { geometryOf } from "../deposits/stagedRecord.ts";
import type { Platform } from "../platform.ts";
import type { ReviewedDeposit } from "./openReviewed.ts";
import { accountOf } from "./publishDeposit.ts";

/** Carries an online edition over to the revision that is current now. Throws `request.changed`. */
export async function mergeEdition(
  { database: { query }, models }: Platform,
  actor: Actor,
  { deposit, model }: ReviewedDeposit,
  current: number | null,
): Promise<void> {
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
  const merged = mergeRecords(await stateAt(deposit.base_revision), await stateAt(current), edition);
  const numbers = new Map(edition.map(({ id, record }) => [id, record]));
  let last = Math.max(0, ...numbers.values());
  const placed = (values: RecordValues) => ({ values, ...geometryOf(model, values) });
  const changed = merged.changed.map(({ id, values, removed }): RecordToMerge => ({
    record: numbers.get(id)!,
    id,
    removed,
    ...placed(values),
  }));
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
  });
}
