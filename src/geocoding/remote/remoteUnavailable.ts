import type { Params } from "../../domain/journal/outcome.ts";

/** The remote service does not answer, or refuses. `code` is worded in the message files. */
export class RemoteUnavailable extends Error {
  readonly code: string;
  readonly params: Params;

  constructor(code: string, params: Params = {}, options?: ErrorOptions) {
    super(code, options);
    this.name = "RemoteUnavailable";
    this.code = code;
    this.params = params;
  }
}
