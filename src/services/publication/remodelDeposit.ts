import { changeDeposit } from "../../db/deposits/deposits.ts";
import { keptRecords, writeRemodelled } from "../../db/publication/remodelDeposit.ts";
import { Problem } from "../../domain/problem/problem.ts";
import { geometryOf } from "../deposits/stagedRecord.ts";
import type { Platform } from "../platform.ts";
import type { ReviewedDeposit } from "./openReviewed.ts";

/** Records written in one statement. */
const BATCH = 500;

/**
 * Carries a deposit over to the territory's current version of its model: fields are known by their names, those that are new are
 * empty, and the texts received of those that are gone stay in the journal. What no longer suits shows at the next check. Throws
 * `request.changed`.
 */
export async function remodelDeposit(
  { database: { query }, models }: Platform,
  { deposit, model }: ReviewedDeposit,
): Promise<void> {
  const next = models.current(model.name);
  const from = next.fields.map(({ name }) => model.fields.findIndex((field) => field.name === name));
  const records = (await keptRecords(query, deposit.id)).map(({ record, raws, values }) => {
    const kept = from.map((at) => values[at] ?? null);
    return { record, raws: from.map((at) => raws[at] ?? ""), values: kept, ...geometryOf(next, kept) };
  });
  await query.transaction().execute(async (trx) => {
    const ours = await changeDeposit(trx, deposit, { model_version: next.version });
    if (!ours) throw new Problem("request.changed");
    for (let at = 0; at < records.length; at += BATCH)
      await writeRemodelled(trx, deposit.id, records.slice(at, at + BATCH));
  });
}
