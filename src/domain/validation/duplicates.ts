import type { RowView } from "../cleaning/rowRule.ts";
import type { Issue } from "../journal/issue.ts";
import { certainValue } from "../journal/outcome.ts";
import type { Model } from "../model/model.ts";
import { createKeyTable, type KeyTable, MOST_KEYS } from "./keyTable.ts";
import type { RecordCheck } from "./recordCheck.ts";

/** Beyond this the file itself is wrong, and a list of rows no longer helps: the rest is told as one number. */
export const MOST_DUPLICATES = 10_000;

/**
 * Exact duplicates: records equal in every field, each named with the earlier row. A record whose key says it already
 * (`uniqueKeys`) is left to that check. About 40 bytes a record.
 */
export const duplicates: RecordCheck = (model) => {
  const seen = createKeyTable();
  const issues: Issue[] = [];
  const keys = keysOf(model);
  let more = 0;
  return {
    observe(row) {
      if (keys.some((fields) => fields.every((field) => Boolean(certainValue(row.outcome(field)))))) return;
      const key = wholeRecord(model, row);
      if (key === null) return;
      const first = seen.note(key, row.record, row.row);
      if (first === null) return;
      if (issues.length >= MOST_DUPLICATES) {
        more++;
        return;
      }
      issues.push({
        record: row.record,
        row: row.row,
        field: null,
        code: "duplicate.exact",
        severity: "warning",
        params: { firstRecord: first.record, firstRow: first.row },
      });
    },
    finish: () => [...withRest(issues, more), ...uncompared(seen)],
  };
};

/** Says that a very long file was compared on its first records only. */
function uncompared({ unnoted }: KeyTable): Issue[] {
  if (unnoted === 0) return [];
  const params = { records: MOST_KEYS };
  return [
    { record: null, row: null, field: null, code: "duplicate.partly-compared", severity: "info", params },
  ];
}

/** The issues, and one for those that were not listed. */
export function withRest(issues: Issue[], more: number): Issue[] {
  if (more === 0) return issues;
  return [
    ...issues,
    { record: null, row: null, field: null, code: "duplicate.more", severity: "warning", params: { more } },
  ];
}

function keysOf(model: Model): readonly (readonly string[])[] {
  const unique = model.fields
    .filter((field) => field.constraints.unique === true)
    .map((field) => [field.name]);
  return [model.primaryKey, ...model.uniqueKeys, ...unique].filter((fields) => fields.length > 0);
}

/** Every field's certain value, or its raw text while it waits for a person; null for an empty record. */
export function wholeRecord(model: Model, row: RowView): string | null {
  let key = "";
  let filled = false;
  for (const { name } of model.fields) {
    const text = certainValue(row.outcome(name)) ?? row.raw(name);
    if (text !== "") filled = true;
    key += `${text}\u0000`;
  }
  return filled ? key : null;
}
