import type { Params } from "../journal/outcome.ts";

/** Why something was decided: a stable identifier worded in the message files. */
export interface Reason {
  readonly id: string;
  readonly params?: Params;
}
