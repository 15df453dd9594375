import type { Params } from "../domain/journal/outcome.ts";

/**
 * The file cannot be read as a table: empty, truncated, encrypted, a bomb, or not what its name says. `code` is
 * worded in the message files: what, where, what to do.
 */
export class UnreadableFile extends Error {
  readonly code: string;
  readonly params: Params;

  constructor(code: string, params: Params = {}, options?: ErrorOptions) {
    super(code, options);
    this.name = "UnreadableFile";
    this.code = code;
    this.params = params;
  }
}
