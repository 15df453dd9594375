import type { Issue } from "../journal/issue.ts";
import type { Outcome } from "../journal/outcome.ts";
import { EMPTY } from "../journal/outcomes.ts";
import type { Model } from "../model/model.ts";
import type { RowView } from "./rowRule.ts";

/** A record being worked on, as the rules across its cells see it. One object serves every record of a table. */
export class RecordInProgress implements RowView {
  record = 0;
  row = 0;
  raws: string[] = [];
  outcomes: Outcome[] = [];
  issues: Issue[] = [];
  readonly #indexes: ReadonlyMap<string, number>;
  readonly #constrain: (index: number, outcome: Outcome) => Outcome;
  readonly #noRaws: readonly string[];
  readonly #noOutcomes: readonly Outcome[];

  /** @param constrain judges an outcome that a rule sets, by the field's position in the model */
  constructor({ fields }: Model, constrain: (index: number, outcome: Outcome) => Outcome) {
    this.#indexes = new Map(fields.map((field, index) => [field.name, index]));
    this.#constrain = constrain;
    this.#noRaws = fields.map(() => "");
    this.#noOutcomes = fields.map(() => EMPTY);
  }

  /** Begins a record, all its cells empty. Copying a row of empty cells is the fastest way to have one. */
  start(record: number, row: number): void {
    this.record = record;
    this.row = row;
    this.raws = this.#noRaws.slice();
    this.outcomes = this.#noOutcomes.slice();
    this.issues = [];
  }

  outcome(field: string): Outcome {
    const index = this.#indexes.get(field);
    return index === undefined ? EMPTY : this.outcomes[index]!;
  }

  raw(field: string): string {
    const index = this.#indexes.get(field);
    return index === undefined ? "" : this.raws[index]!;
  }

  set(field: string, outcome: Outcome): void {
    const index = this.#indexes.get(field);
    if (index !== undefined) this.outcomes[index] = this.#constrain(index, outcome);
  }

  report(issue: Omit<Issue, "record" | "row">): void {
    this.issues.push({ record: this.record, row: this.row, ...issue });
  }
}
