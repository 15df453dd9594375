import type { RowView } from "../../cleaning/rowRule.ts";

/** Whether somebody wrote a value there, were it doubtful or invalid: what it is worth is told elsewhere. */
export function isFilled(row: RowView, field: string): boolean {
  const outcome = row.outcome(field);
  return outcome.status !== "empty" && !(outcome.status === "corrected" && outcome.value === "");
}
