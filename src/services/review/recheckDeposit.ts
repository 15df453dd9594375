import { findDeposit } from "../../db/deposits/deposits.ts";
import { organizationById } from "../../db/organizations/organizations.ts";
import { loadRecords } from "../../db/review/loadRecords.ts";
import { replaceIssues } from "../../db/review/replaceIssues.ts";
import type { Platform } from "../platform.ts";
import { placeOf } from "./placeOf.ts";
import { recheck, toldByAll } from "./recheck.ts";

/** Checks a whole deposit again after edits, for what only all its records together tell. Its cells stay as they are. */
export async function recheckDeposit(platform: Platform, depositId: string): Promise<void> {
  const { query } = platform.database;
  const deposit = await findDeposit(query, depositId);
  if (!deposit || deposit.state !== "review") return;
  const organization = (await organizationById(query, deposit.organization_id))!;
  const model = platform.models.version(deposit.model!, deposit.model_version!);
  const where = await placeOf(platform, organization);
  const records = await loadRecords(query, depositId, "live");
  const { issues } = await recheck(platform, { model, ...where }, records);
  await query
    .transaction()
    .execute((trx) => replaceIssues(trx, depositId, { of: "all", replaces: toldByAll, issues }));
}
