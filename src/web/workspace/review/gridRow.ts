import type { DepositHead } from "../../../services/deposits/depositHead.ts";
import { isWaiting } from "../../../domain/review/settleCell.ts";
import { cellState, type ReviewCell } from "../../../domain/review/reviewRecord.ts";
import type { Field } from "../../../domain/model/field.ts";
import type { Language } from "../../../messages/language.ts";
import { ruleText } from "../../../messages/wording.ts";
import type { Review } from "../../../services/review/openReview.ts";
import type { GridRecord } from "../../../services/review/readGridPage.ts";
import { shownValue } from "./shownValue.ts";
import type { GridCell, GridRow } from "../../../domain/review/gridRow.ts";

/** A record as the grid shows it, on the page and in the browser. */
export function gridRow(language: Language, { model, deposit }: Review, record: GridRecord): GridRow {
  const isRead = (deposit.head as DepositHead).tables.length > 0;
  return {
    n: record.record,
    // Beside rows of a file, one that was added has no number there; where there is no file, their own order numbers them all.
    row: record.row ?? (isRead ? null : record.record),
    v: record.version,
    ...(record.removed && { removed: true }),
    ...(record.lon !== null && record.lat !== null && { at: [record.lon, record.lat] as const }),
    cells: model.fields.map((field, index) => gridCell(language, field, index, record)),
    notes: record.issues
      .filter(({ field, severity }) => field === null && severity !== "info")
      .map(({ code, params }) => ruleText(language, code, params)),
  };
}

function gridCell(language: Language, field: Field, index: number, record: GridRecord): GridCell {
  const cell = record.cells.get(field.name);
  const received = record.raws[index] ?? "";
  const value = record.values[index] ?? "";
  const issues = record.issues.filter((issue) => issue.field === field.name && issue.severity !== "info");
  const state =
    stateOf(cell) ?? (issues.some(({ severity }) => severity === "error") ? "invalid" : undefined);
  const waits = cell !== undefined && isWaiting(cellState(cell));
  const best = waits ? (cell.proposals[0]?.value ?? "") : value;
  const shown = shownValue(language, field, best);
  const messages = [
    ...(cell && cell.settlement === null ? [ruleText(language, cell.rule, cell.params)] : []),
    ...issues.map(({ code, params }) => ruleText(language, code, params)),
  ];
  return {
    t: shown,
    ...(best !== shown && { c: best }),
    ...(received !== best && { r: received }),
    ...(state !== undefined && { s: state }),
    ...(waits && { p: cell.proposals.map((one) => one.value), w: cell.raw, k: cell.groupKey }),
    ...(messages.length > 0 && { m: messages.join(" ") }),
  };
}

/** The state that a glyph tells; nothing for a cell that is as it was received. */
function stateOf(cell: ReviewCell | undefined): GridCell["s"] {
  if (cell === undefined) return undefined;
  if (isWaiting(cellState(cell))) return cell.status === "to-confirm" ? "to-confirm" : "invalid";
  return cell.settlement === null ? "corrected" : "confirmed";
}
