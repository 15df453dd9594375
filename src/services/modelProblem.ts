import type { Params } from "../domain/journal/outcome.ts";

/** A model that cannot be had: unknown, unreadable, or not a Table Schema. `code` is worded in the message files. */
export class ModelProblem extends Error {
  readonly code: "error.modelUnknown" | "error.modelFile" | "error.modelInvalid";
  readonly params: Params;

  constructor(code: ModelProblem["code"], params: Params, options?: ErrorOptions) {
    super(code, options);
    this.name = "ModelProblem";
    this.code = code;
    this.params = params;
  }
}
