import type { Issue } from "../journal/issue.ts";

/** Issues of one check that are listed row by row: past this the file itself is wrong, and memory has its bound. */
export const MOST_LISTED = 200_000;

/** The issues, and one that says how many more were found but not listed. */
export function withUnlisted(issues: Issue[], more: number): Issue[] {
  if (more === 0) return issues;
  const rest = {
    record: null,
    row: null,
    field: null,
    code: "check.more",
    severity: "error",
    params: { more },
  } as const;
  return [...issues, rest];
}
