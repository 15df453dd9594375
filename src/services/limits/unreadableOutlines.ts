import type { Params } from "../../domain/journal/outcome.ts";

/**
 * The operator's file of outlines cannot be used. `code` is worded in `src/messages/rules/outlines.ts`: what, and what to do.
 */
export class UnreadableOutlines extends Error {
  readonly code: string;
  readonly params: Params;

  constructor(code: string, params: Params, options?: ErrorOptions) {
    super(code, options);
    this.name = "UnreadableOutlines";
    this.code = code;
    this.params = params;
  }
}
