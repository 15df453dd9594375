import type { DepositHead } from "../deposits/depositHead.ts";
import type { Review } from "./openReview.ts";

/** The fields that the file's columns feed. */
export function fedFields({ deposit, model }: Pick<Review, "deposit" | "model">): ReadonlySet<string> {
  const { mapping } = deposit.head as DepositHead;
  const known = new Set(model.fields.map(({ name }) => name));
  return new Set(mapping.map(({ field }) => field).filter((field) => known.has(field)));
}
