import { randomUUID } from "node:crypto";
import type { StoredDeposit } from "../../db/deposits/deposits.ts";
import { readStagedValues } from "../../db/deposits/readStagedValues.ts";
import { streamRecords } from "../../db/records/readRecords.ts";
import { assignIdentifiers } from "../../domain/dataset/assignIdentifiers.ts";
import type { PublishedRecord } from "../../domain/dataset/publishedRecord.ts";
import type { Model } from "../../domain/model/model.ts";
import type { Platform } from "../platform.ts";

/**
 * Finds which records of a deposit continue those that its organisation publishes: their identifiers by record number.
 * Those that continue nothing keep the fresh identifier they have.
 */
export async function identifyRecords(
  { database: { query }, models }: Platform,
  deposit: Pick<StoredDeposit, "id" | "organization_id">,
  model: Model,
): Promise<ReadonlyMap<number, string>> {
  const previous: PublishedRecord[] = [];
  const scope = { audience: "owner", organizationId: deposit.organization_id } as const;
  for await (const batch of streamRecords(query, models.table(model.name), scope))
    previous.push(...batch.map(({ id, values }) => ({ id, values })));
  if (previous.length === 0) return new Map();
  const staged = await readStagedValues(query, deposit.id);
  const assigned = assignIdentifiers(
    previous,
    staged.map(({ values }) => values),
    model,
    randomUUID,
  );
  return new Map(
    assigned.flatMap(({ id, how }, at) => (how === "new" ? [] : [[staged[at]!.record, id] as const])),
  );
}
