import type { CleanedRecord } from "../domain/cleaning/cleanedRecord.ts";
import { certainValue } from "../domain/journal/outcome.ts";
import { SpooledLog } from "../storage/spooledLog.ts";
import type { PlannedTable } from "./planTable.ts";

/** A value that has no cell of its own in the source: derived, cut from a cell, or joined from several. */
export interface AddedValue {
  readonly table: number;
  readonly row: number;
  /** Position of the field in the model. */
  readonly field: number;
  readonly value: string;
}

/** The values to show in new columns at the right of the person's own workbook, in record order. */
export class AddedValues {
  readonly log: SpooledLog<AddedValue>;
  /** Which fields have at least one added value, by table. */
  readonly fields: readonly Set<number>[];
  readonly #candidates: readonly (readonly number[])[];

  constructor(plans: readonly PlannedTable[], spool: string, memoryLimit?: number) {
    this.log = new SpooledLog(spool, memoryLimit);
    this.fields = plans.map(() => new Set());
    this.#candidates = plans.map(({ plan }) => {
      const whole = plan.sources.filter(({ entry }) => entry.extract === null && entry.columns.length === 1);
      const own = new Set(whole.map((source) => source.index));
      return plan.model.fields.map((_, index) => index).filter((index) => !own.has(index));
    });
  }

  add(table: number, { row, outcomes }: CleanedRecord): void {
    for (const field of this.#candidates[table]!) {
      const value = certainValue(outcomes[field]!);
      if (value === null || value === "") continue;
      this.fields[table]!.add(field);
      this.log.add({ table, row, field, value });
    }
  }
}
