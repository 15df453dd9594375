import { cleanCellInRow } from "../cleaning/cleanCell.ts";
import type { Gazetteer } from "../commune/gazetteer.ts";
import type { Outcome, Params, Proposal } from "../journal/outcome.ts";
import type { Field } from "../model/field.ts";
import type { Model } from "../model/model.ts";
import type { Place } from "../place/place.ts";
import { compileConstraints } from "../validation/compileConstraints.ts";
import { cellGroupKey } from "./cellGroupKey.ts";
import { cellState, type ReviewCell, type ReviewRecord, waitingFields } from "./reviewRecord.ts";
import { type CellAction, isWaiting, settleCell, type Settlement } from "./settleCell.ts";

/** What an edit is read with. */
export interface DraftContext {
  readonly model: Model;
  readonly place: Place;
  readonly gazetteer: Gazetteer;
  /** Account of whoever edits. */
  readonly by: string | null;
  /** ISO 8601. */
  readonly at: string;
}

/** What a check found of a value: `raw` is the value that was held against it. */
interface FoundCell {
  readonly index: number;
  readonly field: string;
  readonly raw: string;
  readonly value: string | null;
  readonly status: ReviewCell["status"];
  readonly rule: string;
  readonly params: Params;
  readonly certainty: number;
  readonly proposals: readonly Proposal[];
}

/** A cell of the journal, known or about to be grouped with others. */
type BareCell = Omit<ReviewCell, "groupKey"> & Partial<Pick<ReviewCell, "groupKey">>;

const TYPED = "decision.typed";
const COLUMN = "decision.column";
/** Rules of cells whose value is wholly a person's: nothing was read in them. */
const GIVEN: ReadonlySet<string> = new Set([TYPED, COLUMN]);

/** A record while a person's edits are applied to it. What it was stays beside, so that the step can be undone exactly. */
export class RecordDraft {
  readonly before: ReviewRecord;
  readonly #values: (string | null)[];
  readonly #cells: Map<string, ReviewCell>;
  removed: boolean;

  constructor(record: ReviewRecord) {
    this.before = record;
    this.#values = [...record.values];
    this.#cells = new Map(record.cells);
    this.removed = record.removed;
  }

  get after(): ReviewRecord {
    return { ...this.before, values: this.#values, cells: this.#cells, removed: this.removed };
  }

  /**
   * Settles a cell that the journal has. Throws the problems of `settleCell`, and `RangeError` for a cell it does not have.
   */
  settle(context: DraftContext, field: string, action: CellAction): void {
    const index = fieldIndex(context.model, field);
    const cell = this.#cells.get(field);
    if (cell === undefined) throw new RangeError(`no journal for ${field}`);
    const settled = settleCell(cellState(cell), action, (_, value) => meets(context.model, index, value));
    this.#keep(context, index, { ...cell, settlement: settled.settlement, settledValue: settled.value });
  }

  /**
   * Takes a typed text for a cell: settled when it is sure, waiting with proposals or invalid otherwise; and what it changes in
   * the rest of the row. Throws `RangeError` for a field that the model does not have.
   */
  type(context: DraftContext, field: string, text: string): void {
    const { model, place, gazetteer } = context;
    const index = fieldIndex(model, field);
    const typed = text.trim();
    const offered = this.#cells.get(field)?.proposals.some(({ value }) => value === typed);
    if (offered) return this.settle(context, field, { do: "choose", value: typed });
    const { outcome, others } = cleanCellInRow({
      model,
      field,
      text: typed,
      rowValues: this.#values,
      waiting: waitingFields(model, this.after),
      place,
      gazetteer,
    });
    this.#apply(context, index, typed, outcome);
    for (const other of others)
      if (this.#cells.get(other.field)?.settlement == null)
        this.#derive(model, other.index, other.field, other.outcome);
  }

  /**
   * Gives a cell that nothing fills the canonical value said of its whole column. Throws `RangeError` for a field that the model
   * does not have.
   */
  fill(context: DraftContext, field: string, value: string): void {
    const index = fieldIndex(context.model, field);
    this.#keep(context, index, givenCell(COLUMN, field, this.before.raws[index]!, value, "typed"));
  }

  /** Takes in what a check of the whole record found: what a person decided stands, unless the model refuses it. */
  take({ model }: Pick<DraftContext, "model">, found: FoundCell): void {
    const known = this.#cells.get(found.field);
    const decided = known !== undefined && known.settlement !== null;
    if (decided && found.status !== "invalid") return;
    const raw = found.status === "corrected" ? this.before.raws[found.index]! : found.raw;
    this.#values[found.index] = found.status === "corrected" ? found.value || null : null;
    this.#write(model, journalCell({ ...found, raw }));
  }

  /** Puts a field back as it was. */
  restore(index: number, field: string, value: string | null, cell: ReviewCell | null): void {
    this.#values[index] = value;
    if (cell === null) this.#cells.delete(field);
    else this.#cells.set(field, cell);
  }

  #apply(context: DraftContext, index: number, text: string, outcome: Outcome): void {
    const field = context.model.fields[index]!.name;
    const known = this.#cells.get(field);
    const received = this.before.raws[index]!;
    if (outcome.status === "to-confirm" || outcome.status === "invalid") {
      this.#values[index] = null;
      this.#write(context.model, waitingCell(field, text, outcome));
      return;
    }
    const value = outcome.status === "empty" ? "" : outcome.value;
    const bare = known === undefined || GIVEN.has(known.rule);
    if (bare && value === received) {
      this.#cells.delete(field);
      this.#values[index] = value || null;
      return;
    }
    const base =
      known !== undefined && known.raw === received && !bare
        ? known
        : givenCell(TYPED, field, received, value);
    const settlement: Settlement = value === "" ? "emptied" : value === received ? "kept" : "typed";
    this.#keep(context, index, { ...base, settlement, settledValue: value });
  }

  /** Another field of the row that a typed value fills or contradicts. */
  #derive(model: Model, index: number, field: string, outcome: Outcome): void {
    const current = this.#values[index] ?? this.#cells.get(field)?.raw ?? "";
    if (outcome.status === "to-confirm" || outcome.status === "invalid") {
      this.#values[index] = null;
      this.#write(model, waitingCell(field, current, outcome));
      return;
    }
    this.#values[index] = outcome.status === "empty" ? null : outcome.value || null;
    if (outcome.status !== "corrected") {
      this.#cells.delete(field);
      return;
    }
    const { rule, value, certainty, params } = outcome;
    const raw = this.before.raws[index]!;
    const found = { index, field, raw, value, rule, certainty, proposals: [], status: "corrected" as const };
    this.#write(model, journalCell({ ...found, params: { raw, value, ...params } }));
  }

  #keep({ by, at, model }: DraftContext, index: number, cell: BareCell): void {
    const settled = cell.settlement !== null;
    const value = isWaiting(cellState(cell)) ? null : (cellState(cell).value ?? null);
    const received = this.before.raws[index]!;
    this.#values[index] = value || null;
    // What was typed has been settled: the journal tells from the text received to the value.
    const kept =
      cell.raw !== received && value !== null && !GIVEN.has(cell.rule) && settled
        ? givenCell(TYPED, cell.field, received, value, cell.settlement)
        : cell;
    this.#write(model, { ...kept, settledBy: settled ? by : null, settledAt: settled ? at : null });
  }

  #write(model: Model, cell: BareCell): void {
    this.#cells.set(cell.field, {
      ...cell,
      groupKey: cell.groupKey ?? cellGroupKey(model, this.before.record, cell),
    });
  }
}

function fieldIndex({ fields }: Model, name: string): number {
  const index = fields.findIndex((field) => field.name === name);
  if (index === -1) throw new RangeError(`no field ${name}`);
  return index;
}

const compiled = new WeakMap<Field, ReturnType<typeof compileConstraints>>();

/** Whether the model's constraints let a value stand. Nothing at all may: what is missing is told by itself. */
function meets({ fields }: Model, index: number, value: string): boolean {
  const field = fields[index]!;
  const breaches = compiled.get(field) ?? compileConstraints(field);
  compiled.set(field, breaches);
  return breaches(value) === null;
}

function journalCell({ index: _index, ...found }: FoundCell): BareCell {
  return { ...found, settlement: null, settledValue: null, settledBy: null, settledAt: null };
}

function waitingCell(
  field: string,
  raw: string,
  outcome: Extract<Outcome, { readonly status: "to-confirm" | "invalid" }>,
): BareCell {
  const proposals = outcome.status === "to-confirm" ? outcome.proposals : [];
  const value = proposals[0]?.value ?? null;
  const { status, rule } = outcome;
  const params = { raw, value: value ?? "", ...outcome.params };
  const certainty = proposals[0]?.certainty ?? 0;
  return journalCell({ index: -1, field, raw, value, status, rule, params, certainty, proposals });
}

function givenCell(
  rule: string,
  field: string,
  raw: string,
  value: string,
  settlement: Settlement | null = null,
): BareCell {
  const params = { raw, value };
  const found = { index: -1, field, raw, value, params, rule, certainty: 1, proposals: [] };
  const settledValue = settlement === null ? null : value;
  return { ...journalCell({ ...found, status: "corrected" }), settlement, settledValue };
}
