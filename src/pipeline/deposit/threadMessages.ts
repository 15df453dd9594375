import type { Issue } from "../../domain/journal/issue.ts";
import type { ThreadError } from "./threadError.ts";
import type { DepositResult } from "./depositResult.ts";
import type { DepositHead } from "./depositHead.ts";
import type { DepositJob, RecheckJob } from "./depositJob.ts";
import type { DepositRecord } from "./depositRecord.ts";
import type { ProgressListener } from "../progress.ts";
import type { Recheck } from "./recheckRecords.ts";

/** What a thread is started with; both are shared, not copied. */
export interface ThreadData {
  /** The bytes of an open address index; null without one. */
  readonly addresses: SharedArrayBuffer | null;
  /** One 32-bit number: 0, or 1 once the job must stop. It is seen even by a thread too busy to read its messages. */
  readonly stop: SharedArrayBuffer;
}

/** To the thread. `ack` answers `head`, `records`, `issues` and `ready`. */
export type ToThread =
  | { readonly type: "clean"; readonly job: DepositJob }
  | { readonly type: "recheck"; readonly job: RecheckJob }
  | { readonly type: "ack" };

/** From the thread; `done` or `failed` ends a job. */
export type FromThread =
  | { readonly type: "head"; readonly head: DepositHead }
  | { readonly type: "records"; readonly records: readonly DepositRecord[] }
  | { readonly type: "issues"; readonly issues: readonly Issue[] }
  | { readonly type: "ready"; readonly result: DepositResult }
  | {
      readonly type: "progress";
      readonly done: number;
      readonly step: Parameters<ProgressListener>[1];
    }
  | { readonly type: "done"; readonly result: DepositResult | Recheck }
  | { readonly type: "failed"; readonly error: ThreadError };
