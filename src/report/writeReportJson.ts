import type { Change } from "../domain/journal/change.ts";
import type { IgnoredRow } from "../domain/table/sourceTable.ts";
import { TextWriter } from "../storage/textWriter.ts";
import type { ReportHead, ReportIssue, ReportSummary } from "./reportHead.ts";

export interface ReportLists {
  readonly changes: AsyncIterable<Change>;
  readonly issues: AsyncIterable<ReportIssue>;
  readonly ignoredRows: readonly IgnoredRow[];
}

async function writeList(
  writer: TextWriter,
  name: string,
  items: AsyncIterable<unknown> | Iterable<unknown>,
) {
  writer.write(`,\n  "${name}": [`);
  let first = true;
  for await (const item of items) {
    writer.write(`${first ? "" : ","}\n    ${JSON.stringify(item)}`);
    first = false;
  }
  writer.write(first ? "]" : "\n  ]");
}

/** Writes `report.json`, list by list, so that a report of any length takes little memory. */
export async function writeReportJson(
  path: string,
  head: ReportHead,
  lists: ReportLists,
  summary: ReportSummary,
): Promise<void> {
  const writer = new TextWriter(path);
  try {
    const opening = JSON.stringify(head, null, 2);
    writer.write(opening.slice(0, opening.lastIndexOf("\n}")));
    await writeList(writer, "changes", lists.changes);
    await writeList(writer, "issues", lists.issues);
    await writeList(writer, "ignoredRows", lists.ignoredRows);
    await writeList(writer, "geocoding", []);
    writer.write(`,\n  "summary": ${JSON.stringify(summary)}\n}\n`);
  } finally {
    writer.close();
  }
}
