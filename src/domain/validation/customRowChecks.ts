import type { Issue } from "../journal/issue.ts";
import { CELL_CHECKS, ROW_CHECKS } from "./checks/knownChecks.ts";
import type { RowTest } from "./checks/customCheck.ts";
import type { RecordCheck } from "./recordCheck.ts";

interface Watched {
  readonly code: string;
  readonly field: string | null;
  readonly test: RowTest;
  readonly issues: Issue[];
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
    if (check && test) watched.push({ code: check.code, field: check.field(params), test, issues: [] });
    else if (!CELL_CHECKS.has(name)) unknown.push(unknownCheck(name));
  }
  let count = 0;
  return {
    observe(row) {
      count++;
      for (const { code, field, test, issues } of watched) {
        const params = test(row);
        if (params) issues.push({ record: row.record, row: row.row, field, code, severity: "error", params });
      }
    },
    finish: () => [...unknown, ...watched.flatMap(({ issues }) => onceWhenEverywhere(issues, count))],
  };
};

function unknownCheck(check: string): Issue {
  return { record: null, row: null, field: null, code: "check.unknown", severity: "info", params: { check } };
}

function onceWhenEverywhere(issues: Issue[], count: number): Issue[] {
  const [first] = issues;
  if (first === undefined || count < 2 || issues.length < count) return issues;
  const words = JSON.stringify(first.params);
  return issues.every((issue) => JSON.stringify(issue.params) === words)
    ? [{ ...first, record: null, row: null }]
    : issues;
}
