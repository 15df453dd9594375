import { cellState } from "../../../domain/review/reviewRecord.ts";
import { shownText } from "../../../domain/review/settleCell.ts";
import type { CellEdit } from "../../../services/review/editCells.ts";
import type { Review } from "../../../services/review/openReview.ts";
import type { GridRecord } from "../../../services/review/readGridPage.ts";

/**
 * The cells of a row that a form changes: those whose text is no longer the one shown. `all` keeps every cell sent, for a row that
 * changed since the form was shown.
 */
export function typedEdits(
  { model }: Review,
  record: GridRecord,
  fields: URLSearchParams,
  all: boolean,
): CellEdit[] {
  return model.fields.flatMap(({ name }, index): CellEdit[] => {
    const sent = fields.get(`f.${name}`);
    if (sent === null) return [];
    const text = sent.replaceAll("\r\n", "\n");
    const cell = record.cells.get(name);
    const shown = cell ? shownText(cellState(cell)) : (record.values[index] ?? "");
    return all || text.trim() !== shown.trim() ? [{ record: record.record, field: name, text }] : [];
  });
}
