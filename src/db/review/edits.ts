import { type Kysely, sql } from "kysely";
import type { Schema } from "../schema.ts";
import type { RecordEdit } from "./saveEdit.ts";

export interface StoredEdit {
  readonly id: number;
  readonly at: Date;
  readonly personId: string | null;
  readonly label: string;
  readonly records: readonly RecordEdit[];
  /** What the edit keeps beside its records. */
  readonly note: Readonly<Record<string, unknown>>;
}

/** The edits of one step that are not undone, latest first: those of a given step, or a person's last one. */
export async function findStep(
  db: Kysely<Schema>,
  depositId: string,
  { step, personId }: { readonly step: string | null; readonly personId: string | null },
): Promise<StoredEdit[]> {
  const base = db
    .selectFrom("deposit_edit")
    .select(["id", "at", "person_id", "label", "changes"])
    .where("deposit_id", "=", depositId)
    .where("undone_at", "is", null);
  const wanted = step ?? (await lastStep(db, depositId, personId));
  if (wanted === null) return [];
  const rows = await base
    .where(sql<string>`changes ->> 'step'`, "=", wanted)
    .orderBy("id", "desc")
    .execute();
  return rows.map(({ person_id, changes, ...row }) => {
    const { records, ...note } = changes as { records: RecordEdit[] };
    return { ...row, personId: person_id, records, note };
  });
}

async function lastStep(
  db: Kysely<Schema>,
  depositId: string,
  personId: string | null,
): Promise<string | null> {
  const last = await db
    .selectFrom("deposit_edit")
    .select(sql<string>`changes ->> 'step'`.as("step"))
    .where("deposit_id", "=", depositId)
    .where("person_id", "is not distinct from", personId)
    .where("undone_at", "is", null)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return last?.step ?? null;
}

/** What was done in a step, without its records; null when there is no such step. */
export async function describeStep(
  db: Kysely<Schema>,
  depositId: string,
  step: string,
): Promise<{ readonly label: string; readonly undone: boolean; readonly params: unknown } | null> {
  const row = await db
    .selectFrom("deposit_edit")
    .select(["label", "undone_at", sql`changes -> 'words'`.as("params")])
    .where("deposit_id", "=", depositId)
    .where(sql<string>`changes ->> 'step'`, "=", step)
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
  return row ? { label: row.label, undone: row.undone_at !== null, params: row.params } : null;
}

/** Decisions settled lately that can be taken back, latest first, one per step. */
export async function listSettledSteps(
  db: Kysely<Schema>,
  depositId: string,
  limit: number,
): Promise<{ readonly step: string; readonly label: string; readonly params: unknown }[]> {
  return db
    .selectFrom("deposit_edit")
    .select([
      sql<string>`changes ->> 'step'`.as("step"),
      sql<string>`min(label)`.as("label"),
      sql`(array_agg(changes -> 'words' order by id))[1]`.as("params"),
    ])
    .where("deposit_id", "=", depositId)
    .where("undone_at", "is", null)
    .groupBy(sql`changes ->> 'step'`)
    .orderBy(sql`max(id)`, "desc")
    .limit(limit)
    .execute();
}
