import { findForsakenDeposits } from "../db/deposits/depositLease.ts";
import { forgetChanges } from "../db/portal/portalStates.ts";
import { remindDeadlines } from "../services/campaigns/remindDeadlines.ts";
import { checkTerritory } from "../services/cockpit/checkTerritory.ts";
import { cleanReceivedDeposit } from "../services/deposits/cleanReceivedDeposit.ts";
import { recheckDeposit } from "../services/review/recheckDeposit.ts";
import { prepareExport } from "../services/exports/prepareExport.ts";
import { pruneExports } from "../services/exports/pruneExports.ts";
import type { Platform } from "../services/platform.ts";
import { keepAllFigures } from "../services/portal/keptFigures.ts";
import { sweepSignIn } from "../services/signIn/sweepSignIn.ts";
import type { JobHandlers } from "./startQueue.ts";

/** What each job does. */
export function jobHandlers(platform: Platform): JobHandlers {
  return {
    "clean-deposit": ({ depositId }) => cleanReceivedDeposit(platform, depositId),
    "recheck-deposit": ({ depositId }) => recheckDeposit(platform, depositId),
    "build-export": (job) => prepareExport(platform, job),
    "remind-deadlines": async () => void (await remindDeadlines(platform)),
    "check-territory": async () => void (await checkTerritory(platform)),
    sweep: () => sweep(platform),
  };
}

/** Hands again to the queue the deposits whose process fell silent, and removes what is no longer of use. */
async function sweep(platform: Platform): Promise<void> {
  const { database, queue } = platform;
  await sweepSignIn(platform);
  for (const depositId of await findForsakenDeposits(database.query))
    await queue.add("clean-deposit", { depositId }, { key: depositId });
  await pruneExports(platform);
  await forgetChanges(database.query);
  await keepAllFigures(platform);
}
