import type { RowView } from "../cleaning/rowRule.ts";
import type { Issue } from "../journal/issue.ts";
import { certainValue } from "../journal/outcome.ts";
import type { Model } from "../model/model.ts";
import { createKeyTable, type KeyTable, MOST_KEYS } from "./keyTable.ts";
import { MOST_LISTED, withUnlisted } from "./listedIssues.ts";
import type { RecordCheck } from "./recordCheck.ts";

interface WatchedKey {
  readonly fields: readonly string[];
  readonly title: string;
  readonly seen: KeyTable;
}

/**
 * `unique`, `primaryKey` and `uniqueKeys`: names the earlier row that a record repeats. A record is compared only
 * when every cell of its key is settled and filled: a doubtful or missing cell is a problem told elsewhere.
 */
export const uniqueKeys: RecordCheck = (model) => {
  const keys = watchedKeys(model);
  if (keys.length === 0) return null;
  const issues: Issue[] = [];
  let more = 0;
  return {
    observe(row) {
      for (const key of keys) {
        const issue = repeated(key, row);
        if (issue === null) continue;
        if (issues.length < MOST_LISTED) issues.push(issue);
        else more++;
      }
    },
    finish: () => withUnlisted([...issues, ...keys.flatMap(unchecked)], more),
  };
};

function watchedKeys(model: Model): readonly WatchedKey[] {
  const lists = [
    ...(model.primaryKey.length > 0 ? [model.primaryKey] : []),
    ...model.uniqueKeys,
    ...model.fields.filter((field) => field.constraints.unique === true).map((field) => [field.name]),
  ];
  const distinct = new Map(lists.map((fields) => [fields.join("\u0000"), fields]));
  return Array.from(distinct.values(), (fields) => ({
    fields,
    title: fields.map((name) => model.fields.find((field) => field.name === name)?.title ?? name).join(", "),
    seen: createKeyTable(),
  }));
}

/** A file longer than the table holds: said, since the key was then held on its first records only. */
function unchecked({ title, seen }: WatchedKey): Issue[] {
  if (seen.unnoted === 0) return [];
  const params = { title, most: MOST_KEYS };
  return [
    { record: null, row: null, field: null, code: "constraint.key-unchecked", severity: "warning", params },
  ];
}

function repeated({ fields, title, seen }: WatchedKey, row: RowView): Issue | null {
  let key = "";
  for (const name of fields) {
    const value = certainValue(row.outcome(name));
    if (value === null || value === "") return null;
    key += key === "" ? value : `\u0000${value}`;
  }
  const first = seen.note(key, row.record, row.row);
  if (first === null) return null;
  const single = fields.length === 1;
  return {
    record: row.record,
    row: row.row,
    field: single ? fields[0]! : null,
    code: single ? "constraint.unique" : "constraint.key",
    severity: "error",
    params: { key: key.replaceAll("\u0000", ", "), title, firstRecord: first.record, firstRow: first.row },
  };
}
