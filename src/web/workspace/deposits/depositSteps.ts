import type { DepositTexts } from "../../../messages/web/deposit.ts";
import type { DepositState } from "../../../services/deposits/openDeposit.ts";
import type { Step } from "../../components/Passage.tsx";

/** How many of the four steps are behind a deposit in each state; the next one is under way. */
const DONE: Readonly<Record<DepositState, number>> = {
  received: 0,
  processing: 0,
  "needs-model": 0,
  "needs-mapping": 1,
  review: 2,
  approval: 3,
  published: 4,
  abandoned: 0,
  failed: 0,
};

interface Told {
  readonly state: DepositState;
  /** What is said under each step, where something is. */
  readonly details?: readonly (string | undefined)[];
  /** Where steps that are done can be seen again. */
  readonly hrefs?: readonly (string | undefined)[];
}

/** A deposit's way: file read, columns recognised, review, publication. */
export function depositSteps(texts: DepositTexts, { state, details = [], hrefs = [] }: Told): Step[] {
  const labels = [texts("stepFile"), texts("stepColumns"), texts("stepReview"), texts("stepPublication")];
  const done = DONE[state];
  return labels.map((label, at): Step => {
    const place = at < done ? "done" : at === done ? "now" : "later";
    const fallback = place === "later" ? texts("stepLater") : place === "now" ? texts("stepNow") : undefined;
    return {
      label,
      state: place,
      detail: details[at] ?? fallback,
      href: place === "done" ? hrefs[at] : undefined,
    };
  });
}
