import type { DraftContext, RecordDraft } from "./recordDraft.ts";
import { cellState } from "./reviewRecord.ts";
import { type CellAction, isWaiting } from "./settleCell.ts";

/**
 * Settles the other half of a position as the first one was, where the same rule left both waiting: half a point is none, and
 * whoever confirms or refuses a place answers once. What the file itself says of the other half is never emptied.
 */
export function settleOtherAxis(
  context: DraftContext,
  draft: RecordDraft,
  field: string,
  action: CellAction,
): void {
  const { longitude, latitude } = context.model.geometry ?? {};
  const other = field === longitude ? latitude : field === latitude ? longitude : undefined;
  const own = draft.before.cells.get(field);
  const beside = other === undefined ? undefined : draft.before.cells.get(other);
  if (other === undefined || own === undefined || beside === undefined) return;
  if (!isWaiting(cellState(beside)) || beside.rule !== own.rule) return;
  const proposed = action.do === "confirm" && beside.proposals.length > 0;
  const refused = action.do === "empty" && beside.raw.trim() === "";
  if (proposed || refused) draft.settle(context, other, action);
}
