import { type Kysely, sql } from "kysely";
import type { Schema } from "../schema.ts";
import type { DepositState } from "../schema/depositTables.ts";
import { storableJson } from "../storableText.ts";
import { LostDeposit } from "./stageDeposit.ts";

export interface CleanedDeposit {
  readonly state: DepositState;
  readonly partId?: string;
  readonly model?: string;
  readonly modelVersion?: string;
  readonly head?: unknown;
  /** Keys of the kept results by file name. */
  readonly results?: Readonly<Record<string, string>>;
  readonly records?: number;
  /** The revision that the new one would follow; null before the first. */
  readonly baseRevision?: number | null;
  readonly problem?: unknown;
  /** Identifiers by record number, for the records that continue published ones. */
  readonly identifiers?: ReadonlyMap<number, string>;
}

/** Ends the cleaning of a deposit, whole or not at all. Throws `LostDeposit` when the attempt is no longer the current one. */
export async function finishCleaning(
  db: Kysely<Schema>,
  { depositId, attempt }: { readonly depositId: string; readonly attempt: number },
  cleaned: CleanedDeposit,
): Promise<void> {
  const { state, partId, model, modelVersion, head, results, records, baseRevision, problem } = cleaned;
  await db.transaction().execute(async (trx) => {
    const done = await trx
      .updateTable("deposit")
      .set((eb) => ({
        state,
        lease_until: null,
        progress: 1,
        version: eb("version", "+", 1),
        updated_at: sql<Date>`now()`,
        ...(partId !== undefined && { part_id: partId }),
        ...(model !== undefined && { model }),
        ...(modelVersion !== undefined && { model_version: modelVersion }),
        ...(head !== undefined && { head: storableJson(head) }),
        ...(results !== undefined && { results: storableJson(results) }),
        ...(records !== undefined && { records }),
        ...(baseRevision !== undefined && { base_revision: baseRevision }),
        ...(problem !== undefined && { problem: storableJson(problem) }),
      }))
      .where("id", "=", depositId)
      .where("attempt", "=", attempt)
      .where("state", "=", "processing")
      .returning("id")
      .executeTakeFirst();
    if (!done) throw new LostDeposit();
    if (cleaned.identifiers && cleaned.identifiers.size > 0)
      await setIdentifiers(trx, depositId, cleaned.identifiers);
  });
}

/** Gives records of a deposit the identifiers of the published ones that they continue. */
async function setIdentifiers(
  trx: Kysely<Schema>,
  depositId: string,
  identifiers: ReadonlyMap<number, string>,
): Promise<void> {
  const pairs = JSON.stringify([...identifiers].map(([record, id]) => ({ record, id })));
  await sql`update traboule.deposit_record d set record_id = p.id
    from json_to_recordset(${pairs}::json) as p(record int, id uuid)
    where d.deposit_id = ${depositId}::uuid and d.record = p.record`.execute(trx);
}
