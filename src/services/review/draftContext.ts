import type { DraftContext } from "../../domain/review/recordDraft.ts";
import type { Platform } from "../platform.ts";
import type { Review } from "./openReview.ts";

/** What a person's edits are read with. */
export function draftContext(
  { gazetteer, clock }: Platform,
  { model, place, personId }: Review,
): DraftContext {
  return { model, place, gazetteer, by: personId, at: clock().toISOString() };
}
