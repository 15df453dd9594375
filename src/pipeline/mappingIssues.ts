import type { Issue } from "../domain/journal/issue.ts";
import type { PlannedTable } from "./planTable.ts";

const WHOLE_FILE = { record: null, row: null, field: null } as const;

/** What is to be said of a table's mapping: matches too uncertain to apply, and lines of a given file left unfollowed. */
export function mappingIssues({ mapping, columns, plan }: PlannedTable): Issue[] {
  const titles = new Map(plan.model.fields.map((field) => [field.name, field.title]));
  const suggested = (mapping.suggestions ?? []).map(({ field, column }): Issue => ({
    ...WHOLE_FILE,
    code: "matching.suggested",
    severity: "info",
    params: { column: columns[column]?.header ?? "", field: titles.get(field) ?? field },
  }));
  const problems = (mapping.problems ?? []).map(({ id, params }): Issue => ({
    ...WHOLE_FILE,
    code: id,
    severity: "warning",
    ...(params && { params }),
  }));
  return [...problems, ...suggested];
}
