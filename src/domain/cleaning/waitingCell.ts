import type { Outcome, Params, Proposal } from "../journal/outcome.ts";
import { invalid, toConfirm } from "../journal/outcomes.ts";

/** A cell that still waits for a person, or that was refused, as it is kept between two looks at its record. */
export interface WaitingCell {
  /** Position of the field in the model, from 0. */
  readonly index: number;
  readonly raw: string;
  readonly status: "corrected" | "to-confirm" | "invalid";
  readonly rule: string;
  readonly params: Params;
  readonly proposals: readonly Proposal[];
}

/** A row of values, "" where there is none, with the raw text of what waits. */
export interface WaitingRow {
  readonly texts: string[];
  /** What became of the cells that wait, by position of the field. */
  readonly outcomes: Map<number, Outcome>;
}

function outcomeOf({ status, rule, params, proposals }: WaitingCell): Outcome {
  const [best, ...others] = proposals;
  return status === "to-confirm" && best ? toConfirm(rule, [best, ...others], params) : invalid(rule, params);
}

/** Puts the cells that wait back among a record's values, so that rules see them as they did. Corrected ones are settled. */
export function withWaiting(values: readonly (string | null)[], waiting: readonly WaitingCell[]): WaitingRow {
  const texts = values.map((value) => value ?? "");
  const outcomes = new Map<number, Outcome>();
  for (const cell of waiting) {
    if (cell.status === "corrected") continue;
    outcomes.set(cell.index, outcomeOf(cell));
    texts[cell.index] = cell.raw;
  }
  return { texts, outcomes };
}
