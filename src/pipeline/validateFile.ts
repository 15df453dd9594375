import { basename } from "node:path";
import { fieldSources } from "../domain/cleaning/fieldSource.ts";
import type { RowView } from "../domain/cleaning/rowRule.ts";
import type { Issue } from "../domain/journal/issue.ts";
import { createRecordValidator } from "../domain/validation/createRecordValidator.ts";
import { customRowChecks } from "../domain/validation/customRowChecks.ts";
import { requiredValues } from "../domain/validation/requiredValues.ts";
import { uniqueKeys } from "../domain/validation/uniqueKeys.ts";
import type { Language } from "../messages/language.ts";
import { openFile } from "../tabular/openFile.ts";
import type { ReadRequest } from "./cleanRequest.ts";
import { selectTables } from "./selectTables.ts";
import { ValidationTally, type ValidationProblem } from "./validationTally.ts";

/** Records read to recognise the columns: a file made for the model says them in its header. */
const ENOUGH = 1_000;

export interface ValidateRequest extends ReadRequest {
  readonly language: Language;
}

export interface ValidationResult {
  readonly file: string;
  readonly model: { readonly name: string; readonly version: string };
  readonly valid: boolean;
  readonly records: number;
  /** Problems that make the file invalid, one by one. */
  readonly errors: number;
  /** The problems, alike ones together, in the order they were met. */
  readonly problems: readonly ValidationProblem[];
  readonly unmatchedColumns: readonly string[];
  readonly missingFields: readonly string[];
}

/**
 * Holds a file against a model as it is: types, constraints, keys, custom checks. Nothing is cleaned, nothing is
 * written; dates, numbers and booleans count in the form that `clean.csv` gives them. Throws `UnreadableFile` when the
 * file is not a table.
 */
export async function validateFile(request: ValidateRequest): Promise<ValidationResult> {
  const { model, gazetteer, place, language } = request;
  const source = await openFile(request.path);
  const { tables } = await selectTables(source, request, () => {}, ENOUGH);
  const context = { place, gazetteer, missingValues: model.missingValues };
  const tally = new ValidationTally(language);
  const tell = (issue: Issue, raw = "") => tally.add(issue, raw);
  const observers = [requiredValues, uniqueKeys, customRowChecks]
    .map((check) => check(model, context))
    .filter((observer) => observer !== null);
  const observe = (row: RowView) => {
    for (const observer of observers) observer.observe(row);
  };
  let records = 0;
  for (const { table, mapping, columns } of tables) {
    const sources = fieldSources(mapping, model);
    const fed = new Map(sources.map(({ field, entry }) => [field.name, columns[entry.columns[0]]!]));
    const validate = createRecordValidator({ model, sources, columns: fed, context }, observe, tell);
    for await (const batch of table.records()) for (const record of batch) validate(record, ++records);
  }
  for (const observer of observers) for (const issue of observer.finish()) tell(issue);
  const unmatched = tables.flatMap(({ table, mapping }) =>
    mapping.unmatchedColumns.map((at) => table.columns[at]!.header),
  );
  const fed = new Set(tables.flatMap(({ mapping }) => mapping.entries.map((entry) => entry.field)));
  return {
    file: basename(request.path),
    model: { name: model.name, version: model.version },
    valid: tally.errors === 0 && records > 0,
    records,
    errors: tally.errors,
    problems: tally.problems(),
    unmatchedColumns: [...new Set(unmatched)],
    missingFields: model.fields.map(({ name }) => name).filter((name) => !fed.has(name)),
  };
}
