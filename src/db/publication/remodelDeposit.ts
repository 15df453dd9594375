import { type Kysely, sql } from "kysely";
import type { Schema } from "../schema.ts";
import { storableJson } from "../storableText.ts";
import { type MaskedRecord, maskedRows } from "./maskedRecord.ts";

/** A record of a deposit, in the field order of its new model version. */
export interface RemodelledRecord extends MaskedRecord {
  readonly raws: readonly string[];
}

/** Every record of a deposit, removed ones too, as they are kept. */
export function keptRecords(
  db: Kysely<Schema>,
  depositId: string,
): Promise<{ record: number; raws: string[]; values: (string | null)[] }[]> {
  return db
    .selectFrom("deposit_record")
    .select(["record", "raws", "values"])
    .where("deposit_id", "=", depositId)
    .orderBy("record")
    .execute();
}

/** Writes the records of a deposit in the field order of another version of its model. */
export async function writeRemodelled(
  trx: Kysely<Schema>,
  depositId: string,
  records: readonly RemodelledRecord[],
): Promise<void> {
  const raws = storableJson(records.map(({ record, raws: texts }) => ({ record, raws: texts })));
  await sql`update traboule.deposit_record d
    set "values" = m."values", geometry = m.geometry, lon = m.lon, lat = m.lat, bbox = m.box,
      raws = array(select json_array_elements_text(t.raws)), version = d.version + 1
    from ${maskedRows(records)}, json_to_recordset(${raws}::json) as t(record int, raws json)
    where d.deposit_id = ${depositId}::uuid and d.record = m.record and t.record = m.record`.execute(trx);
}
