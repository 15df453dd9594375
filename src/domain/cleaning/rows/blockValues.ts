import { certainValue } from "../../journal/outcome.ts";
import { toConfirm } from "../../journal/outcomes.ts";
import type { Field } from "../../model/field.ts";
import type { Kind } from "../../model/kind.ts";
import { cellText } from "../../table/cell.ts";
import type { ColumnProfile } from "../../table/columnProfile.ts";
import { missingness } from "../missing/missingToken.ts";
import type { RowRule } from "../rowRule.ts";
import { isInPublishedForm } from "./isInPublishedForm.ts";

/** What groups rows together: where they are, or what they are. */
const GROUPING: ReadonlySet<Kind> = new Set(["commune", "insee", "postcode", "department", "vocabulary"]);
/** What groups rows only where each of them must have one: the day of a menu, of a meeting. */
const GROUPING_IF_REQUIRED: ReadonlySet<Kind> = new Set(["date"]);
const FEWEST_BLOCKS = 2;
/** With fewer values, each must have a blank below it: two of them may stand together by chance. */
const ENOUGH_BLOCKS = 3;
/** Blocks that must stand in order to be believed where the model lets the field empty. */
const ORDERED_BLOCKS = 3;
/** Longer blocks on average are rather a column that is rarely filled. */
const LONGEST_BLOCKS = 20;

function inOrder(texts: readonly string[]): boolean {
  return texts.every((text, at) => at === 0 || texts[at - 1]!.localeCompare(text, "fr") < 0);
}

/**
 * Whether a column has each of its values once, above at least as many blank cells: a value written on the first row
 * of a block and meant for all of it. Where blanks are allowed the values must also stand in order, as sorted lists do.
 */
function isFilledByBlock(column: ColumnProfile, required: boolean): boolean {
  // A mark for "no value" is published blank: it is one from the first cleaning.
  const cells = [...column.distinct.values()].filter(
    ({ cell }) => missingness(cellText(cell).trim()) === null,
  );
  const filled = cells.reduce((sum, { count }) => sum + count, 0);
  const empty = column.empty + column.filled - filled;
  if (!column.complete || empty < filled || cells.length < FEWEST_BLOCKS) return false;
  if (cells.some(({ count }) => count > 1)) return false;
  const texts = cells.map(({ cell }) => cellText(cell).trim());
  if (required) return true;
  return texts.length >= ORDERED_BLOCKS && empty <= filled * LONGEST_BLOCKS && inOrder(texts);
}

/** Proposes the value above in the blank cells of a column filled by block. Never certain: a blank may be one. */
export const blockValues: RowRule = (model, columns) => {
  if (isInPublishedForm(model, columns)) return null;
  const fields = model.fields.filter((field) => {
    const column = columns.get(field.name);
    const groups = GROUPING.has(field.kind) || (isRequired(field) && GROUPING_IF_REQUIRED.has(field.kind));
    return column !== undefined && groups && isFilledByBlock(column, isRequired(field));
  });
  if (fields.length === 0) return null;
  /** The value to take up, null while it is not known; a field is absent until a row fills it. */
  const above = new Map<Field, string | null>();
  const broken = new Set<Field>();
  /** Fields that the row just above fills. */
  const filled = new Set<Field>();
  return (row) => {
    for (const field of fields) {
      const outcome = row.outcome(field.name);
      if (row.raw(field.name).trim() !== "") {
        if (filled.has(field) && columns.get(field.name)!.distinct.size < ENOUGH_BLOCKS) broken.add(field);
        filled.add(field);
        above.set(field, certainValue(outcome) || null);
        continue;
      }
      filled.delete(field);
      const value = above.get(field);
      // A list that begins by a blank is not filled by block.
      if (value === undefined) broken.add(field);
      if (!value || broken.has(field) || outcome.status !== "empty") continue;
      row.set(field.name, toConfirm("row.value-above", [{ value, certainty: 0.8 }]));
    }
  };
};

function isRequired(field: Field): boolean {
  return field.constraints.required === true;
}
