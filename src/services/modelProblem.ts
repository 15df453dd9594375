import type { Finding } from "../domain/model/finding.ts";
import type { Params } from "../domain/journal/outcome.ts";

/** A model that cannot be had: unknown, unreadable, or not a Table Schema. `code` is worded in the message files. */
export class ModelProblem extends Error {
  readonly code: "error.modelUnknown" | "error.modelFile" | "error.modelInvalid";
  readonly params: Params;
  /** What is wrong with a file that is no Table Schema; [] for any other problem. */
  readonly findings: readonly Finding[];

  constructor(
    code: ModelProblem["code"],
    params: Params,
    { findings = [], ...options }: ErrorOptions & { findings?: readonly Finding[] } = {},
  ) {
    super(code, options);
    this.findings = findings;
    this.name = "ModelProblem";
    this.code = code;
    this.params = params;
  }
}
