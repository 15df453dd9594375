import type { Frequency } from "./frequency.ts";
import { dayOf, type Freshness, freshness } from "./freshness.ts";

/** The states of the cockpit, each with the glyph of the look that tells it by its shape. */
export const STATE_GLYPHS = {
  "not-asked": null,
  expected: "g-exp",
  received: "g-dep",
  "to-review": "g-rev",
  published: "g-pub",
  "to-refresh": "g-old",
  late: "g-late",
  withdrawn: null,
} as const;

export type DatasetStateName = keyof typeof STATE_GLYPHS;

export interface DatasetFacts {
  /** The open campaign that asks for these data: the days it opens and ends, ISO 8601; null when none does. */
  readonly campaign: { readonly opensOn: string; readonly deadline: string } | null;
  /** The latest deposit that is neither published nor abandoned: still being read (or needing help to be), or read; null without. */
  readonly openDeposit: "received" | "to-review" | null;
  readonly publishedAt: Date | null;
  readonly withdrawn: boolean;
  readonly frequency: Frequency;
}

export interface DatasetState {
  readonly name: DatasetStateName;
  readonly glyph: (typeof STATE_GLYPHS)[DatasetStateName];
  /** Readers see these data, whatever is being prepared. */
  readonly published: boolean;
  /** Days past the campaign's deadline or the promised update, the longer of the two; 0 when not late. */
  readonly daysLate: number;
  readonly freshness: Freshness;
}

/** Where a commune's part of a dataset stands. Work under way is told before what it will replace. */
export function datasetState(facts: DatasetFacts, now: Date): DatasetState {
  const { campaign, openDeposit, publishedAt, withdrawn } = facts;
  const published = publishedAt !== null && !withdrawn;
  const fresh = freshness(facts.frequency, published ? publishedAt : null, now);
  const answered = campaign !== null && published && dayOf(publishedAt) >= dayOf(new Date(campaign.opensOn));
  const asked = campaign !== null && !answered;
  const pastDeadline = asked ? Math.max(0, dayOf(now) - dayOf(new Date(campaign.deadline))) : 0;
  const daysLate = Math.max(pastDeadline, -(fresh.days ?? 0), 0);

  const isOverdue = fresh.state === "overdue";
  const state = stateName({ openDeposit, published, asked, isPast: pastDeadline > 0, isOverdue, withdrawn });
  return { name: state, glyph: STATE_GLYPHS[state], published, daysLate, freshness: fresh };
}

/** All that the name of a state rests on. */
export interface StateGrounds extends Pick<DatasetFacts, "openDeposit" | "withdrawn"> {
  readonly published: boolean;
  /** An open campaign asks for it, and nothing was published since it opened. */
  readonly asked: boolean;
  /** The deadline of that campaign is past. */
  readonly isPast: boolean;
  /** The update that its frequency promises is past. */
  readonly isOverdue: boolean;
}

/** The state that these grounds make. */
export function stateName(grounds: StateGrounds): DatasetStateName {
  const { openDeposit, published, asked, isPast, isOverdue, withdrawn } = grounds;
  if (openDeposit !== null) return openDeposit;
  if (published) return isPast || isOverdue ? "to-refresh" : "published";
  if (asked) return isPast ? "late" : "expected";
  return withdrawn ? "withdrawn" : "not-asked";
}
