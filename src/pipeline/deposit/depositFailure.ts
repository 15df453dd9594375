/**
 * Why a thread gave no result:
 * - `cancelled`: somebody asked it to stop;
 * - `memory`: the file needs more than the thread may have;
 * - `silent`: nothing was heard of it for too long;
 * - `crashed`: it met something unforeseen, told by `cause`;
 * - `closed`: the program is stopping.
 */
export type FailureReason = "cancelled" | "memory" | "silent" | "crashed" | "closed";

/** A deposit could not be cleaned for a reason that is not in its file. Nothing is left behind. */
export class DepositFailure extends Error {
  readonly reason: FailureReason;

  constructor(reason: FailureReason, options?: ErrorOptions) {
    super(`deposit ${reason}`, options);
    this.name = "DepositFailure";
    this.reason = reason;
  }
}
