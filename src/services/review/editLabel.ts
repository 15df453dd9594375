/** What a step of a review did; worded in `src/messages/web/review.ts`. */
export type EditLabel =
  | "settled"
  | "filled"
  | "edited"
  | "placed"
  | "removed"
  | "restored"
  | "added"
  | "answered"
  | "undone";
