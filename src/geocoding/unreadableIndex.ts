import type { Params } from "../domain/journal/outcome.ts";

/**
 * An index or one of its sources cannot be used: foreign, damaged, truncated, of another version, or with columns that
 * are not those of an address file. `code` is worded in `src/messages/rules/geocoding.ts`: what, and what to do.
 */
export class UnreadableIndex extends Error {
  readonly code: string;
  readonly params: Params;

  constructor(code: string, params: Params, options?: ErrorOptions) {
    super(code, options);
    this.name = "UnreadableIndex";
    this.code = code;
    this.params = params;
  }
}
