import { type Kysely, sql } from "kysely";
import type { Schema } from "../schema.ts";
import type { DepositState } from "../schema/depositTables.ts";
import { storableJson } from "../storableText.ts";
import type { DepositClaim } from "./depositLease.ts";
import { LostDeposit } from "./stageDeposit.ts";

export interface CleanedDeposit {
  readonly state: DepositState;
  readonly partId?: string;
  readonly model?: string;
  readonly modelVersion?: string;
  readonly head?: unknown;
  readonly records?: number;
  /** The revision that the new one would follow; null before the first. */
  readonly baseRevision?: number | null;
  readonly problem?: unknown;
  /** Identifiers by record number, for the records that continue published ones. */
  readonly identifiers?: ReadonlyMap<number, string>;
  /** The process keeps the deposit to write its result files. */
  readonly resultsToCome?: boolean;
}

/** Ends the reading of a deposit, whole or not at all. Throws `LostDeposit` when the attempt is no longer the current one. */
export async function finishCleaning(
  db: Kysely<Schema>,
  { depositId, attempt }: DepositClaim,
  cleaned: CleanedDeposit,
): Promise<void> {
  const { state, partId, model, modelVersion, head, records, baseRevision, problem } = cleaned;
  await db.transaction().execute(async (trx) => {
    const done = await trx
      .updateTable("deposit")
      .set((eb) => ({
        state,
        progress: 1,
        version: eb("version", "+", 1),
        updated_at: sql<Date>`now()`,
        ...(cleaned.resultsToCome !== true && { lease_until: null }),
        ...(partId !== undefined && { part_id: partId }),
        ...(model !== undefined && { model }),
        ...(modelVersion !== undefined && { model_version: modelVersion }),
        ...(head !== undefined && { head: storableJson(head) }),
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

/**
 * Adds the result files of a deposit, by name, and lets it go: whatever was done to it since it was read stays as it is. Does
 * nothing when the attempt is no longer the current one.
 */
export async function attachResults(
  db: Kysely<Schema>,
  { depositId, attempt }: DepositClaim,
  results: Readonly<Record<string, string>>,
): Promise<void> {
  await db
    .updateTable("deposit")
    .set({ results: storableJson(results), lease_until: null })
    .where("id", "=", depositId)
    .where("attempt", "=", attempt)
    .where("state", "in", ["needs-mapping", "review", "approval", "published"])
    .execute();
}
