/** What a deposit still has to settle, counted. */
export interface ReviewFacts {
  readonly records: number;
  readonly toConfirm: number;
  readonly invalid: number;
  /** Required cells that are empty. */
  readonly missing: number;
  /** Personal-data questions without an answer. */
  readonly questions: number;
  /** Other issues that are errors: a key used twice, a date before another… */
  readonly errors: number;
  /** Faults of the metadata sheet. */
  readonly metadata: number;
}

const BLOCKS = ["empty", "missing", "invalid", "to-confirm", "questions", "errors", "metadata"] as const;

export type BlockReason = (typeof BLOCKS)[number];

export interface Block {
  readonly reason: BlockReason;
  readonly count: number;
}

/** The rules of publication: all that must be settled first, in the order to settle it. Empty when nothing stands in the way. */
export function whatBlocks(facts: ReviewFacts): Block[] {
  const counts: Readonly<Record<BlockReason, number>> = {
    empty: facts.records === 0 ? 1 : 0,
    missing: facts.missing,
    invalid: facts.invalid,
    "to-confirm": facts.toConfirm,
    questions: facts.questions,
    errors: facts.errors,
    metadata: facts.metadata,
  };
  return BLOCKS.map((reason) => ({ reason, count: counts[reason] })).filter(({ count }) => count > 0);
}
