import { type Kysely, sql } from "kysely";
import type { Schema } from "../schema.ts";

/** What a step taught: in this field, `raw` means `value`. */
export interface TakenBack {
  readonly model: string;
  readonly field: string;
  readonly raw: string;
  readonly value: string;
}

/** Sets aside what an organisation had decided and takes back; what was decided otherwise since stands. */
export async function forgetDecisions(
  db: Kysely<Schema>,
  organizationId: string,
  decisions: readonly TakenBack[],
): Promise<void> {
  for (const { model, field, raw, value } of decisions)
    await db
      .updateTable("decision")
      .set({ dismissed_at: sql<Date>`now()` })
      .where("organization_id", "=", organizationId)
      .where("model", "=", model)
      .where("field", "=", field)
      .where("raw", "=", raw)
      .where("value", "=", value)
      .execute();
}
