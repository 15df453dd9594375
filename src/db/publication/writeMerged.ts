import { type Kysely, sql } from "kysely";
import type { Schema } from "../schema.ts";
import { storableJson } from "../storableText.ts";
import type { MaskedRecord } from "./maskedRecord.ts";

/** A record of an edition, with its place in it. */
export interface EditionRecord {
  readonly record: number;
  readonly id: string;
  readonly values: readonly (string | null)[];
  readonly removed: boolean;
}

export interface RecordToMerge extends MaskedRecord {
  readonly id: string;
  readonly removed: boolean;
}

/** Every record of a deposit, those that it removes too. */
export async function editedRecords(db: Kysely<Schema>, depositId: string): Promise<EditionRecord[]> {
  return db
    .selectFrom("deposit_record")
    .select(["record", "record_id as id", "values", "removed"])
    .where("deposit_id", "=", depositId)
    .orderBy("record")
    .execute();
}

/** Writes the records of an edition that others changed, and those that others added. */
export async function writeMerged(
  trx: Kysely<Schema>,
  {
    depositId,
    personId,
    changed,
    added,
  }: {
    readonly depositId: string;
    readonly personId: string | null;
    readonly changed: readonly RecordToMerge[];
    readonly added: readonly RecordToMerge[];
  },
): Promise<void> {
  const rowsOf = (records: readonly RecordToMerge[]) => {
    const rows = records.map(({ box, ...record }) => ({
      ...record,
      box: box && `((${box[2]},${box[3]}),(${box[0]},${box[1]}))`,
    }));
    return sql`json_to_recordset(${storableJson(rows)}::json) as m(record int, id uuid, removed boolean, "values" json,
      geometry json, lon float8, lat float8, box box)`;
  };
  const values = sql`array(select json_array_elements_text(m."values"))`;
  if (changed.length > 0)
    await sql`update traboule.deposit_record d
      set "values" = ${values}, removed = m.removed, geometry = m.geometry, lon = m.lon, lat = m.lat, bbox = m.box,
        version = d.version + 1, edited_by = ${personId}::uuid
      from ${rowsOf(changed)} where d.deposit_id = ${depositId}::uuid and d.record = m.record`.execute(trx);
  if (added.length > 0)
    await sql`insert into traboule.deposit_record
        (deposit_id, record, record_id, raws, "values", geometry, lon, lat, bbox, edited_by)
      select ${depositId}::uuid, m.record, m.id,
        array(select coalesce(t, '') from json_array_elements_text(m."values") t), ${values}, m.geometry, m.lon, m.lat,
        m.box, ${personId}::uuid
      from ${rowsOf(added)}`.execute(trx);
}
