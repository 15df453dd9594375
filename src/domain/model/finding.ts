import type { Severity } from "../journal/issue.ts";
import type { Params } from "../journal/outcome.ts";

/**
 * Something to know about a schema: a fault, a trap, or what it leaves unsaid. The message of `code` says what it
 * is, why it matters and how we read it.
 */
export interface Finding {
  /** Where in the schema, as `fields[3].constraints.pattern`; "" for the whole schema. */
  readonly path: string;
  /** Name of the field concerned; null when it concerns the whole schema. */
  readonly field: string | null;
  /** Stable dotted identifier `schema.…`. An error means that part of the schema had to be left aside. */
  readonly code: string;
  readonly severity: Severity;
  readonly params?: Params;
}

/** Takes note of a finding at a path below the part of the schema being read. */
export type Report = (code: string, severity: Severity, path: string, params?: Params) => void;
