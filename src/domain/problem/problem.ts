import type { Params } from "../journal/outcome.ts";
import { PROBLEMS, type ProblemCode, type ProblemKind } from "./problems.ts";

/** What is wrong at one place of what was sent: a field of a form, a parameter, a cell. */
export interface ProblemDetail {
  /** Name of the parameter or form field. */
  readonly at: string;
  /** A problem code, or a rule's identifier where the value breaks a rule of the model. */
  readonly code: string;
  readonly params?: Params;
}

interface ProblemOptions {
  readonly details?: readonly ProblemDetail[];
  readonly cause?: unknown;
}

/**
 * What a use case throws when it cannot do as asked: a code worded in the message files, with the values its sentence
 * names. Its `message` is the code alone, so that a log never holds what a person typed.
 */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly code: ProblemCode;
  readonly params: Params;
  readonly details: readonly ProblemDetail[];

  constructor(code: ProblemCode, params: Params = {}, { details = [], cause }: ProblemOptions = {}) {
    super(code, cause === undefined ? undefined : { cause });
    this.code = code;
    this.params = params;
    this.details = details;
  }

  get kind(): ProblemKind {
    return PROBLEMS[this.code];
  }
}
