import type { Issue } from "../journal/issue.ts";
import type { Field } from "../model/field.ts";
import { isRequired } from "../model/isRequired.ts";
import { isFilled } from "./checks/filled.ts";
import { MOST_LISTED, withUnlisted } from "./listedIssues.ts";
import type { RecordCheck } from "./recordCheck.ts";

/** Where a required field is empty: records and rows side by side. */
interface Gaps {
  readonly field: Field;
  readonly records: number[];
  readonly rows: number[];
  /** All the gaps, of which the first are listed. */
  total: number;
}

/**
 * Required fields left empty: one issue per record, or a single one for the file when no record at all fills the
 * field (a missing column is one problem, not a thousand). A doubtful or invalid cell is not empty.
 */
export const requiredValues: RecordCheck = (model) => {
  const gaps: readonly Gaps[] = model.fields
    .filter((field) => isRequired(model, field))
    .map((field) => ({
      field,
      records: [],
      rows: [],
      total: 0,
    }));
  if (gaps.length === 0) return null;
  let count = 0;
  return {
    observe(row) {
      count++;
      for (const gap of gaps) {
        if (isFilled(row, gap.field.name)) continue;
        gap.total++;
        if (gap.records.length >= MOST_LISTED) continue;
        gap.records.push(row.record);
        gap.rows.push(row.row);
      }
    },
    finish: () => gaps.flatMap((gap) => issuesOf(gap, count)),
  };
};

function issuesOf({ field, records, rows, total }: Gaps, count: number): Issue[] {
  const about = { field: field.name, severity: "error" as const };
  if (total === count && count > 1)
    return [
      {
        ...about,
        record: null,
        row: null,
        code: "constraint.required-column",
        params: { title: field.title, count },
      },
    ];
  const params = { title: field.title };
  const listed = records.map((record, index) => ({
    field: about.field,
    severity: about.severity,
    record,
    row: rows[index]!,
    code: "constraint.required",
    params,
  }));
  return withUnlisted(listed, total - listed.length);
}
