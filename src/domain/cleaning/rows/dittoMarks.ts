import { certainValue } from "../../journal/outcome.ts";
import { invalid, toConfirm } from "../../journal/outcomes.ts";
import { cellText } from "../../table/cell.ts";
import type { ColumnProfile } from "../../table/columnProfile.ts";
import { isDitto } from "../missing/isDitto.ts";
import type { RowRule } from "../rowRule.ts";
import { isInPublishedForm } from "./isInPublishedForm.ts";

function mayHoldDitto(column: ColumnProfile | undefined): boolean {
  if (column === undefined) return false;
  return !column.complete || [...column.distinct.values()].some(({ cell }) => isDitto(cellText(cell)));
}

/**
 * A ditto mark is no value: it waits, with the value above as its proposal where that one is certain. Never certain itself,
 * because the mark may mean the column beside.
 */
export const dittoMarks: RowRule = (model, columns) => {
  if (isInPublishedForm(model, columns)) return null;
  const fields = model.fields.filter(({ name }) => mayHoldDitto(columns.get(name)));
  if (fields.length === 0) return null;
  const above = new Map<string, string | null>();
  return (row) => {
    for (const { name } of fields) {
      const raw = row.raw(name);
      if (!isDitto(raw)) {
        if (raw.trim() !== "") above.set(name, certainValue(row.outcome(name)) || null);
        continue;
      }
      const value = above.get(name);
      row.set(
        name,
        value ? toConfirm("row.ditto", [{ value, certainty: 0.8 }]) : invalid("row.ditto-unknown"),
      );
    }
  };
};
