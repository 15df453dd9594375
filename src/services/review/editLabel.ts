/** What a step of a review did; worded in `src/messages/web/review.ts`. */
export const EDIT_LABELS = [
  "settled",
  "edited",
  "placed",
  "removed",
  "restored",
  "added",
  "answered",
  "undone",
] as const;

export type EditLabel = (typeof EDIT_LABELS)[number];
