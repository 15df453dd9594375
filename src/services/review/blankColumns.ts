import { type ColumnDecision, listColumnDecisions } from "../../db/decisions/decisions.ts";
import type { Issue } from "../../domain/journal/issue.ts";
import type { Field } from "../../domain/model/field.ts";
import { sharesOneValue } from "../../domain/review/sharesOneValue.ts";
import type { DepositHead } from "../deposits/depositHead.ts";
import type { Platform } from "../platform.ts";
import { fedFields } from "./fedFields.ts";
import type { Review } from "./openReview.ts";

/** A required column that no row fills, and that one value may fill for all of them. */
export interface BlankColumn {
  readonly field: Field;
  /** The file has no such column; false when it has one that is blank on every row. */
  readonly missing: boolean;
  /** What the organisation said of it in an earlier deposit: to be said again, never applied by itself. */
  readonly remembered: ColumnDecision | null;
}

const BLANK = "constraint.required-column";

/** The columns that a review offers to fill at once, in the model's order, from what was told of the file. */
export async function blankColumns(
  { database }: Pick<Platform, "database">,
  review: Review,
  issues: readonly Pick<Issue, "code" | "field">[],
): Promise<BlankColumn[]> {
  const blank = new Set(issues.filter(({ code }) => code === BLANK).map(({ field }) => field));
  const { model, organization, deposit } = review;
  const fields = model.fields.filter((field) => blank.has(field.name) && sharesOneValue(model, field));
  if (fields.length === 0) return [];
  const said = await listColumnDecisions(database.query, organization.id, model.name);
  const fed = fedFields(review);
  // Records that come from no file lack no column.
  const isFile = (deposit.head as DepositHead).tables.length > 0;
  return fields.map((field) => ({
    field,
    missing: isFile && !fed.has(field.name),
    remembered: said.get(field.name) ?? null,
  }));
}

/** Whether a point raised is one of these columns: it is offered as a decision instead. */
export function isOffered(
  columns: readonly BlankColumn[],
  { code, field }: Pick<Issue, "code" | "field">,
): boolean {
  return code === BLANK && columns.some((column) => column.field.name === field);
}
