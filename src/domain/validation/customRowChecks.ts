import type { Issue } from "../journal/issue.ts";
import { CELL_CHECKS, ROW_CHECKS } from "./checks/knownChecks.ts";
import type { RowTest } from "./checks/customCheck.ts";
import type { RecordCheck } from "./recordCheck.ts";

interface Watched {
  readonly code: string;
  readonly field: string | null;
  readonly test: RowTest;
}

/**
 * The model's custom checks across the cells of a row, told as issues. A check that this software does not know is
 * told once for the file.
 */
export const customRowChecks: RecordCheck = (model) => {
  if (model.customChecks.length === 0) return null;
  const issues: Issue[] = [];
  const watched: Watched[] = [];
  for (const { name, params } of model.customChecks) {
    const check = ROW_CHECKS.get(name);
    const test = check?.compile(params, model) ?? null;
    if (check && test) watched.push({ code: check.code, field: check.field(params), test });
    else if (!CELL_CHECKS.has(name))
      issues.push({
        record: null,
        row: null,
        field: null,
        code: "check.unknown",
        severity: "info",
        params: { check: name },
      });
  }
  return {
    observe(row) {
      for (const { code, field, test } of watched) {
        const params = test(row);
        if (params) issues.push({ record: row.record, row: row.row, field, code, severity: "error", params });
      }
    },
    finish: () => issues,
  };
};
