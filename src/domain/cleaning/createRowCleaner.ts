import { createDecisionBook } from "../journal/decisionBook.ts";
import type { Outcome } from "../journal/outcome.ts";
import type { Model } from "../model/model.ts";
import { type ColumnProfile, profileColumn } from "../table/columnProfile.ts";
import type { CleanedRecord } from "./cleanedRecord.ts";
import { compileField } from "./compileField.ts";
import { RecordInProgress } from "./recordInProgress.ts";
import type { RowView } from "./rowRule.ts";
import { CLEAN_ROW_RULES } from "./rowRules.ts";
import type { CleaningContext } from "./valueCleaner.ts";

/** One row of a table whose columns are the model's fields. */
export interface FieldRow {
  readonly record: number;
  readonly row: number;
  readonly sheet: string | null;
  /** In the model's field order. */
  readonly texts: readonly string[];
  /** Outcomes that stand as they are, by position of the field: their text is not cleaned again. */
  readonly kept: ReadonlyMap<number, Outcome>;
}

/** Each field's column as a published file would head it: by the field's name. */
export function fieldColumns(
  { fields }: Model,
  texts: (index: number) => Iterable<string>,
): Map<string, ColumnProfile> {
  return new Map(fields.map(({ name }, index) => [name, profileColumn(name, texts(index))]));
}

function once<Made>(make: () => Made): () => Made {
  let made: Made | null = null;
  return () => (made ??= make());
}

/**
 * Makes the function that cleans one row of a table whose columns are the model's own fields, one for one: clean values, or what
 * a person typed. `observe` sees each finished row, for the checks that need several; it must not keep the view.
 */
export function createRowCleaner(
  model: Model,
  columns: ReadonlyMap<string, ColumnProfile>,
  context: CleaningContext,
  observe: (row: RowView) => void,
): (row: FieldRow) => CleanedRecord {
  const decisions = createDecisionBook([], model.name, null);
  // Most fields of a row whose outcomes are kept are never asked for.
  const fields = model.fields.map((field) =>
    once(() => compileField(field, columns.get(field.name)!, context, decisions)),
  );
  const checkers = CLEAN_ROW_RULES.map((rule) => rule(model, columns, context)).filter(
    (checker) => checker !== null,
  );
  const view = new RecordInProgress(model, (index, outcome) => fields[index]!().constrain(outcome));
  return ({ record, row, sheet, texts, kept }) => {
    view.start(record, row);
    for (const [index, field] of fields.entries()) {
      const text = texts[index]!;
      view.raws[index] = text;
      view.outcomes[index] = kept.get(index) ?? field().clean(text);
    }
    for (const check of checkers) check(view);
    observe(view);
    const { raws, outcomes, issues } = view;
    return { record, sheet, row, raws, outcomes, issues };
  };
}
