import type { CleanedDeposit } from "../../db/deposits/finishCleaning.ts";
import type { Params } from "../../domain/journal/outcome.ts";
import { Problem } from "../../domain/problem/problem.ts";
import { DepositFailure, type FailureReason } from "../../pipeline/deposit/depositFailure.ts";
import { type ModelCandidate, UnrecognisedModel } from "../../pipeline/deposit/modelCandidate.ts";
import { DamagedFile, MissingFile } from "../../storage/fileStore/storeErrors.ts";
import { UnreadableFile } from "../../tabular/unreadableFile.ts";

/** Why a deposit stopped, as it is kept: a rule of the messages, a problem's code, a thread's failure, or models to choose from. */
export type StoredReadingProblem =
  | { readonly rule: string; readonly params: Params }
  | { readonly code: "deposit.file-lost" | "model.unknown" }
  | { readonly failure: FailureReason }
  | { readonly candidates: readonly ModelCandidate[] };

/** What a file that cannot be read becomes; null for what is no fault of the file, and is tried again. */
export function readingFailure(error: unknown): CleanedDeposit | null {
  const failed = (problem: StoredReadingProblem): CleanedDeposit => ({ state: "failed", problem });
  if (error instanceof UnrecognisedModel)
    return {
      state: "needs-model",
      problem: { candidates: error.candidates } satisfies StoredReadingProblem,
    };
  if (error instanceof UnreadableFile) return failed({ rule: error.code, params: error.params });
  if (error instanceof MissingFile || error instanceof DamagedFile)
    return failed({ code: "deposit.file-lost" });
  if (error instanceof Problem && error.code === "model.unknown") return failed({ code: "model.unknown" });
  if (error instanceof DepositFailure && error.reason !== "closed" && error.reason !== "cancelled")
    return failed({ failure: error.reason });
  return null;
}
