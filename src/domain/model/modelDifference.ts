import type { Params } from "../journal/outcome.ts";

/** One thing that changed between two versions of a model. `code` is worded in the message files. */
export interface ModelDifference {
  /** The field's name in the newer version; its name in the older one when it is gone. */
  readonly field: string;
  readonly code: string;
  /** Whether a file filled for the older version still holds under this change, once migrated. */
  readonly compatible: boolean;
  readonly params: Params;
}
