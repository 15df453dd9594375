import type { RowView } from "../cleaning/rowRule.ts";
import type { Issue } from "../journal/issue.ts";
import type { Params } from "../journal/outcome.ts";
import { CELL_CHECKS, ROW_CHECKS } from "./checks/knownChecks.ts";
import type { RowTest } from "./checks/customCheck.ts";
import { MOST_LISTED, withUnlisted } from "./listedIssues.ts";
import type { RecordCheck } from "./recordCheck.ts";

interface Watched {
  readonly code: string;
  readonly field: string | null;
  readonly test: RowTest;
  /** The first failures; the others are only counted. */
  readonly issues: Issue[];
  failed: number;
  /** Whether every failure so far is said in the same words. */
  uniform: boolean;
}

/**
 * The model's custom checks across the cells of a row, told as issues. What every record fails in the same words (a
 * column nobody filled) is told once for the file, and so is a check that this software does not know.
 */
export const customRowChecks: RecordCheck = (model) => {
  if (model.customChecks.length === 0) return null;
  const unknown: Issue[] = [];
  const watched: Watched[] = [];
  for (const { name, params } of model.customChecks) {
    const check = ROW_CHECKS.get(name);
    const test = check?.compile(params, model) ?? null;
    if (check && test)
      watched.push({
        code: check.code,
        field: check.field(params),
        test,
        issues: [],
        failed: 0,
        uniform: true,
      });
    else if (!CELL_CHECKS.has(name)) unknown.push(unknownCheck(name));
  }
  let count = 0;
  return {
    observe(row) {
      count++;
      for (const check of watched) {
        const params = check.test(row);
        if (params !== null) note(check, row, params);
      }
    },
    finish: () => [...unknown, ...watched.flatMap((check) => issuesOf(check, count))],
  };
};

function unknownCheck(check: string): Issue {
  return { record: null, row: null, field: null, code: "check.unknown", severity: "info", params: { check } };
}

function note(check: Watched, { record, row }: RowView, params: Params): void {
  const [first] = check.issues;
  check.failed++;
  check.uniform &&= first === undefined || JSON.stringify(first.params) === JSON.stringify(params);
  if (check.issues.length >= MOST_LISTED) return;
  const { field, code } = check;
  check.issues.push({ record, row, field, code, severity: "error", params });
}

function issuesOf({ issues, failed, uniform }: Watched, count: number): Issue[] {
  const [first] = issues;
  if (first && uniform && count > 1 && failed === count) return [{ ...first, record: null, row: null }];
  return withUnlisted(issues, failed - issues.length);
}
