import type { Finding } from "./finding.ts";
import type { JsonObject } from "./looseJson.ts";
import { parseModel } from "./parseModel.ts";
import { writeSchema } from "./writeSchema.ts";

export interface LintedSchema {
  /** The schema with its traps undone, as Table Schema v2; null when the input is not a Table Schema. */
  readonly schema: JsonObject | null;
  readonly findings: readonly Finding[];
}

/** Explains what is wrong with a schema and repairs what can be: for the person who writes it. */
export function lintSchema(input: unknown): LintedSchema {
  const { model, findings } = parseModel(input);
  return { schema: model && writeSchema(model, { internal: true }), findings };
}
