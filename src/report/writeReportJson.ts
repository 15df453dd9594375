import type { IgnoredRow } from "../domain/table/sourceTable.ts";
import { TextWriter } from "../storage/textWriter.ts";
import type { ReportHead, ReportSummary } from "./reportHead.ts";

export interface ReportLists {
  /** Of type `Change`, each as JSON. */
  readonly changes: Iterable<string>;
  /** Of type `ReportIssue`, each as JSON. */
  readonly issues: Iterable<string>;
  readonly ignoredRows: readonly IgnoredRow[];
  /** Of type `GeocodingEntry`, each as JSON. */
  readonly geocoding: Iterable<string>;
}

function writeList(writer: TextWriter, name: string, items: Iterable<string>): void {
  writer.write(`,\n  "${name}": [`);
  let first = true;
  for (const item of items) {
    writer.write(`${first ? "" : ","}\n    ${item}`);
    first = false;
  }
  writer.write(first ? "]" : "\n  ]");
}

/** Writes `report.json`, list by list, so that a report of any length takes little memory. */
export function writeReportJson(
  path: string,
  head: ReportHead,
  lists: ReportLists,
  summary: ReportSummary,
): void {
  const writer = new TextWriter(path);
  try {
    const opening = JSON.stringify(head, null, 2);
    writer.write(opening.slice(0, opening.lastIndexOf("\n}")));
    writeList(writer, "changes", lists.changes);
    writeList(writer, "issues", lists.issues);
    writeList(
      writer,
      "ignoredRows",
      lists.ignoredRows.map((row) => JSON.stringify(row)),
    );
    writeList(writer, "geocoding", lists.geocoding);
    writer.write(`,\n  "summary": ${JSON.stringify(summary)}\n}\n`);
  } finally {
    writer.close();
  }
}
