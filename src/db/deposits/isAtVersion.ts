import type { Transaction } from "kysely";
import type { Schema } from "../schema.ts";

/** Whether a deposit is still at a version; it then stays so until the transaction ends. */
export async function isAtVersion(
  trx: Transaction<Schema>,
  depositId: string,
  version: number,
): Promise<boolean> {
  const found = await trx
    .selectFrom("deposit")
    .select("version")
    .where("id", "=", depositId)
    .forUpdate()
    .executeTakeFirst();
  return found?.version === version;
}
