import { findDeposit } from "../../db/deposits/deposits.ts";
import { isAtVersion } from "../../db/deposits/isAtVersion.ts";
import { organizationById } from "../../db/organizations/organizations.ts";
import { loadRecords } from "../../db/review/loadRecords.ts";
import { replaceIssues } from "../../db/review/replaceIssues.ts";
import type { Platform } from "../platform.ts";
import { placeOf } from "./placeOf.ts";
import { recheck, toldByAll } from "./recheck.ts";

/** Looks at a deposit that people edit meanwhile: each edit of a long one asks for another look. */
const LOOKS = 5;

/**
 * Checks a whole deposit again after edits, for what only all its records together tell. Its cells stay as they are. What an edit made
 * while it looked is looked at again: nothing is told of records that changed since.
 */
export async function recheckDeposit(platform: Platform, depositId: string): Promise<void> {
  for (let look = 0; look < LOOKS; look++) if (await recheckOnce(platform, depositId)) return;
}

/** Gives false when the deposit changed meanwhile: nothing was written. */
async function recheckOnce(platform: Platform, depositId: string): Promise<boolean> {
  const { query } = platform.database;
  const deposit = await findDeposit(query, depositId);
  if (!deposit || deposit.state !== "review") return true;
  const organization = (await organizationById(query, deposit.organization_id))!;
  const model = platform.models.version(deposit.model!, deposit.model_version!);
  const where = await placeOf(platform, organization);
  const records = await loadRecords(query, depositId, "live");
  const { issues } = await recheck(platform, { model, ...where }, records);
  return query.transaction().execute(async (trx) => {
    if (!(await isAtVersion(trx, depositId, deposit.version))) return false;
    await replaceIssues(trx, depositId, { of: "all", replaces: toldByAll, issues });
    return true;
  });
}
