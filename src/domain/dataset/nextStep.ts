import type { DatasetStateName } from "./datasetState.ts";

/** A deposit that is under way, as far as choosing what to do next goes. */
export interface StepDeposit {
  readonly id: string;
  readonly state:
    | "received"
    | "processing"
    | "needs-model"
    | "needs-mapping"
    | "review"
    | "approval"
    | "failed";
  /** Null until it is known. */
  readonly model: string | null;
  /** Cells that wait for a person. */
  readonly waiting: number;
  readonly at: Date;
}

/** A dataset as far as choosing what to do next goes. */
export interface StepPart {
  readonly model: string;
  readonly state: DatasetStateName;
  readonly daysLate: number;
  /** Last day of the campaign that asks for it, ISO 8601; null when none does. */
  readonly deadline: string | null;
}

export type StepKind = "approve" | "publish" | "review" | "match-columns" | "choose-model" | "repair";

/** The one thing to do next. */
export type NextStep<Deposit extends StepDeposit, Part extends StepPart> =
  | { readonly kind: StepKind; readonly deposit: Deposit; readonly deadline: string | null }
  | { readonly kind: "follow"; readonly deposit: Deposit; readonly deadline: string | null }
  | { readonly kind: "deposit" | "refresh"; readonly part: Part }
  | { readonly kind: "first-deposit" | "all-done" | "collect" | "steer" };

/** Nearest to readers first. */
const NEAREST: readonly StepKind[] = [
  "approve",
  "publish",
  "review",
  "match-columns",
  "choose-model",
  "repair",
];

function kindOf({ state, waiting }: StepDeposit): StepKind | null {
  switch (state) {
    case "needs-model":
      return "choose-model";
    case "needs-mapping":
      return "match-columns";
    case "review":
      return waiting === 0 ? "publish" : "review";
    case "approval":
      return "approve";
    case "failed":
      return "repair";
    default:
      return null;
  }
}

/** A day after all others, for what has no deadline. */
const NEVER = "9999-12-31";

/**
 * What to do next, one thing and no other: work that is begun before work to begin; what is due first, then what is nearest to its
 * readers, then the latest. Then what is asked for, by its deadline; then what grows old, the oldest first. Whoever runs the
 * collection (`campaigns` counts those opened so far; null for others) asks the communes, then follows them.
 */
export function nextStep<Deposit extends StepDeposit, Part extends StepPart>(
  deposits: readonly Deposit[],
  parts: readonly Part[],
  campaigns: number | null = null,
): NextStep<Deposit, Part> {
  const deadlines = new Map(parts.map(({ model, deadline }) => [model, deadline]));
  const deadlineOf = ({ model }: StepDeposit): string | null =>
    model === null ? null : (deadlines.get(model) ?? null);
  const begun = deposits
    .flatMap((deposit) => {
      const kind = kindOf(deposit);
      return kind === null ? [] : [{ kind, deposit, deadline: deadlineOf(deposit) }];
    })
    .sort(
      (a, b) =>
        (a.deadline ?? NEVER).localeCompare(b.deadline ?? NEVER) ||
        NEAREST.indexOf(a.kind) - NEAREST.indexOf(b.kind) ||
        b.deposit.at.getTime() - a.deposit.at.getTime(),
    );
  if (begun[0]) return begun[0];
  const [underWay] = deposits;
  if (underWay) return { kind: "follow", deposit: underWay, deadline: deadlineOf(underWay) };
  const [asked] = parts
    .filter(({ state }) => state === "expected" || state === "late")
    .sort((a, b) => (a.deadline ?? NEVER).localeCompare(b.deadline ?? NEVER));
  if (asked) return { kind: "deposit", part: asked };
  const [old] = parts.filter(({ state }) => state === "to-refresh").sort((a, b) => b.daysLate - a.daysLate);
  if (old) return { kind: "refresh", part: old };
  if (campaigns !== null) return { kind: campaigns === 0 ? "collect" : "steer" };
  return { kind: parts.some(({ state }) => state === "published") ? "all-done" : "first-deposit" };
}
