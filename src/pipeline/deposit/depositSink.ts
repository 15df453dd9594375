import type { Issue } from "../../domain/journal/issue.ts";
import type { DepositResult } from "./depositResult.ts";
import type { DepositHead } from "./depositHead.ts";
import type { DepositRecord } from "./depositRecord.ts";

/**
 * Receives a deposit while it is cleaned. The work waits for each answer, and stops when one fails. Calls come in the order
 * of the methods; what it received counts for nothing until the cleaning has given its result.
 */
export interface DepositSink {
  /** Once, when the file is read and its columns are matched. */
  head(head: DepositHead): Promise<void>;
  /** At most 250 records at a time, in order. */
  records(records: readonly DepositRecord[]): Promise<void>;
  /** Issues of the whole file (`record` null), and those that several records together tell; at most 250 at a time. */
  issues(issues: readonly Issue[]): Promise<void>;
  /** Once, when all the records and issues are handed over, with what is known of the file: what remains is to write the results. */
  ready(result: DepositResult): Promise<void>;
}
