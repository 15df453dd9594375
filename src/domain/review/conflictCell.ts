import type { Proposal } from "../journal/outcome.ts";
import { cellState, type ReviewCell } from "./reviewRecord.ts";
import { isWaiting } from "./settleCell.ts";

interface BothSides {
  /** Number of the record in the edition. */
  readonly record: number;
  readonly field: string;
  /** What the edition says; "" for nothing. */
  readonly mine: string;
  /** What others published since; "" for nothing. */
  readonly theirs: string;
}

/** The rule of these cells. */
export const BOTH_CHANGED = "edition.both-changed";

/** Neither side is likelier than the other. */
const EVEN = 0.5;

/**
 * The cell of an edition that others changed too, differently: it waits for a person, both values offered, the edition's first.
 * `known`: the journal's cell there; while it waits, what was typed in it stands for the edition's value. Each is a decision of its
 * own: no other cell is settled with it.
 */
export function conflictCell({ record, field, mine, theirs }: BothSides, known?: ReviewCell): ReviewCell {
  const waits = known !== undefined && isWaiting(cellState(known)) ? known : null;
  const raw = waits?.raw ?? mine;
  const ours: readonly Proposal[] = waits?.proposals ?? [{ value: mine, certainty: EVEN }];
  const others = ours.some(({ value }) => value === theirs) ? [] : [{ value: theirs, certainty: EVEN }];
  const proposals = [...ours, ...others];
  return {
    field,
    raw,
    value: proposals[0]!.value,
    status: "to-confirm",
    rule: BOTH_CHANGED,
    params: { raw, value: theirs },
    certainty: EVEN,
    proposals,
    groupKey: JSON.stringify([BOTH_CHANGED, field, record]),
    settlement: null,
    settledValue: null,
    settledBy: null,
    settledAt: null,
  };
}
