import { findForsakenDeposits } from "../db/deposits/depositLease.ts";
import { cleanReceivedDeposit } from "../services/deposits/cleanReceivedDeposit.ts";
import { recheckDeposit } from "../services/review/recheckDeposit.ts";
import type { Platform } from "../services/platform.ts";
import type { JobHandlers } from "./startQueue.ts";

/** What each job does. */
export function jobHandlers(platform: Platform): JobHandlers {
  return {
    "clean-deposit": ({ depositId }) => cleanReceivedDeposit(platform, depositId),
    "recheck-deposit": ({ depositId }) => recheckDeposit(platform, depositId),
    "build-export": () => Promise.resolve(),
    "remind-deadlines": () => Promise.resolve(),
    sweep: () => sweep(platform),
  };
}

/** Hands again to the queue the deposits whose process fell silent. */
async function sweep({ database, queue }: Platform): Promise<void> {
  for (const depositId of await findForsakenDeposits(database.query))
    await queue.add("clean-deposit", { depositId }, { key: depositId });
}
