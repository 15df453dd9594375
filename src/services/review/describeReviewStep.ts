import { describeStep } from "../../db/review/edits.ts";
import type { Platform } from "../platform.ts";
import type { Review } from "./openReview.ts";

export interface ReviewStep {
  readonly label: string;
  readonly undone: boolean;
  /** What its sentence names. */
  readonly words: unknown;
}

/** What was done in a step of a review, to say it once; null for what is no step of it. */
export async function describeReviewStep(
  { database }: Platform,
  { deposit }: Review,
  step: string,
): Promise<ReviewStep | null> {
  const found = await describeStep(database.query, deposit.id, step);
  return found && { label: found.label, undone: found.undone, words: found.params };
}
