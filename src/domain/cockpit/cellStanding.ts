import { type DatasetStateName, stateName } from "../dataset/datasetState.ts";
import { dayOf } from "../dataset/freshness.ts";

/** Where a part of a dataset stands, as far as the matrix counts and filters it. */
export interface CellStanding {
  readonly state: DatasetStateName;
  readonly published: boolean;
  /** Past its campaign's deadline or the promised update. */
  readonly isLate: boolean;
}

/** What the many parts that stand alike have in common. */
export interface StandingGrounds {
  /** The deadline of the open campaign that asks for it, ISO 8601; null when none does. */
  readonly deadline: string | null;
  /** Published since that campaign opened. */
  readonly answered: boolean;
  /** State of the latest deposit that is neither published nor abandoned; null without. */
  readonly depositState: string | null;
  readonly published: boolean;
  readonly isOverdue: boolean;
  readonly withdrawn: boolean;
}

/** States of a deposit where what remains is for a person to read. */
const READ: ReadonlySet<string> = new Set(["review", "approval"]);

/** How far the open deposit of a part is; null without. */
export function openDeposit(state: string | null): "received" | "to-review" | null {
  if (state === null) return null;
  return READ.has(state) ? "to-review" : "received";
}

/** Where parts on these grounds stand. */
export function cellStanding(grounds: StandingGrounds, now: Date): CellStanding {
  const { deadline, answered, depositState, published, isOverdue, withdrawn } = grounds;
  const asked = deadline !== null && !answered;
  const isPast = asked && dayOf(now) > dayOf(new Date(deadline));
  const state = stateName({
    openDeposit: openDeposit(depositState),
    published,
    asked,
    isPast,
    isOverdue,
    withdrawn,
  });
  return { state, published, isLate: isPast || isOverdue };
}
