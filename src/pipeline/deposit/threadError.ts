import type { Params } from "../../domain/journal/outcome.ts";
import { UnwritableFolder } from "../../storage/unwritableFolder.ts";
import { UnreadableFile } from "../../tabular/unreadableFile.ts";
import { DepositFailure, type FailureReason } from "./depositFailure.ts";
import { type ModelCandidate, UnrecognisedModel } from "./modelCandidate.ts";

/** An error as it travels between threads, which do not share its class. */
export type ThreadError =
  | { readonly kind: "unreadable"; readonly code: string; readonly params: Params }
  | { readonly kind: "unrecognised"; readonly candidates: readonly ModelCandidate[] }
  | { readonly kind: "unwritable"; readonly folder: string; readonly reason: string }
  | { readonly kind: "failure"; readonly reason: FailureReason }
  | { readonly kind: "unforeseen"; readonly message: string; readonly stack: string };

/** The plain form of whatever was thrown. */
export function writeThreadError(error: unknown): ThreadError {
  if (error instanceof UnreadableFile) return { kind: "unreadable", code: error.code, params: error.params };
  if (error instanceof UnrecognisedModel) return { kind: "unrecognised", candidates: error.candidates };
  if (error instanceof UnwritableFolder)
    return { kind: "unwritable", folder: error.folder, reason: error.reason };
  if (error instanceof DepositFailure) return { kind: "failure", reason: error.reason };
  const { message, stack = "" } = error instanceof Error ? error : new Error(String(error));
  return { kind: "unforeseen", message, stack };
}

/** The error that the caller meets, of its own class again. */
export function readThreadError(error: ThreadError): Error {
  switch (error.kind) {
    case "unreadable":
      return new UnreadableFile(error.code, error.params);
    case "unrecognised":
      return new UnrecognisedModel(error.candidates);
    case "unwritable":
      return new UnwritableFolder(error.folder, Object.assign(new Error(), { code: error.reason }));
    case "failure":
      return new DepositFailure(error.reason);
    case "unforeseen": {
      const cause = Object.assign(new Error(error.message), { stack: error.stack });
      return new DepositFailure("crashed", { cause });
    }
  }
}
