import { readRecords, type StoredRecord } from "../../db/records/readRecords.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { assertCan } from "../../domain/access/can.ts";
import type { Model } from "../../domain/model/model.ts";
import { Problem } from "../../domain/problem/problem.ts";
import type { Organization } from "../organizations/openOrganization.ts";
import { isUuid } from "../people/isUuid.ts";
import type { Platform } from "../platform.ts";

export interface OwnRecords {
  readonly model: Model;
  /** With the values of every field, internal ones included, in the model's order. */
  readonly records: readonly StoredRecord[];
  /** Identifier of the last record, to go on from; null on the last page. */
  readonly next: string | null;
}

/** An organisation's own published records with their internal fields, in the order of their identifiers. */
export async function readOwnRecords(
  { database, models }: Platform,
  actor: Actor,
  { id: organizationId }: Organization,
  { model, after, limit }: { readonly model: string; readonly after: string | null; readonly limit: number },
): Promise<OwnRecords> {
  assertCan(actor, "read-internal-fields", { organizationId });
  if (after !== null && !isUuid(after)) throw new Problem("query.cursor");
  const table = models.table(model);
  const scope = { audience: "owner", organizationId } as const;
  const records = await readRecords(database.query, table, scope, { after, limit: limit + 1 });
  const page = records.slice(0, limit);
  return { model: table.model, records: page, next: records.length > limit ? page.at(-1)!.id : null };
}
