import type { Field } from "../../../domain/model/field.ts";
import { csvLine } from "../../../exchange/csvLine.ts";

/** A header and one row made of each field's example, as CSV. */
export function exampleCsv(fields: readonly Field[]): string {
  return csvLine(fields.map(({ name }) => name)) + csvLine(fields.map(({ example }) => example ?? ""));
}
