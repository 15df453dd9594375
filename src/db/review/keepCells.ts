import { sql, type Transaction } from "kysely";
import type { ReviewCell } from "../../domain/review/reviewRecord.ts";
import type { Schema } from "../schema.ts";
import { storableJson, storableText } from "../storableText.ts";

/** Writes cells of a deposit's journal, each in place of the one that its record has in that field. */
export async function keepCells(
  trx: Transaction<Schema>,
  depositId: string,
  cells: readonly { readonly record: number; readonly cell: ReviewCell }[],
): Promise<void> {
  if (cells.length === 0) return;
  const kept = cells.map(({ record, cell }) => ({ record, ...cell, groupKey: storableText(cell.groupKey) }));
  await sql`insert into traboule.deposit_cell
      (deposit_id, record, field, raw, value, status, rule, params, certainty, proposals, group_key, settlement,
        settled_value, settled_by, settled_at)
    select ${depositId}::uuid, c.record, c.field, c.raw, c.value, c.status, c.rule, c.params, c.certainty,
      c.proposals, c."groupKey", c.settlement, c."settledValue", c."settledBy", c."settledAt"
    from json_to_recordset(${storableJson(kept)}::json) as c(record int, field text, raw text, value text,
      status text, rule text, params json, certainty real, proposals json, "groupKey" text, settlement text,
      "settledValue" text, "settledBy" uuid, "settledAt" timestamptz)
    on conflict (deposit_id, record, field) do update set raw = excluded.raw, value = excluded.value,
      status = excluded.status, rule = excluded.rule, params = excluded.params, certainty = excluded.certainty,
      proposals = excluded.proposals, group_key = excluded.group_key, settlement = excluded.settlement,
      settled_value = excluded.settled_value, settled_by = excluded.settled_by,
      settled_at = excluded.settled_at`.execute(trx);
}
