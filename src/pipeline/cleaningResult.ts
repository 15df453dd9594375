import type { IgnoredRow } from "../domain/table/sourceTable.ts";
import type { ReportHead, ReportSummary } from "../report/reportHead.ts";
import { describeHead, type HeadParts } from "./describeHead.ts";
import type { Journal } from "./journal.ts";
import type { Selection } from "./selectTables.ts";

export interface CleaningResult {
  readonly head: ReportHead;
  readonly ignoredRows: readonly IgnoredRow[];
  readonly summary: ReportSummary;
}

export interface ResultParts extends HeadParts {
  readonly selection: Selection;
  readonly journal: Journal;
  readonly seconds: number;
}

/** What the report says of the file as a whole. A file is publishable when nothing waits for a person. */
export function describeResult(parts: ResultParts): CleaningResult {
  const { selection, plans, journal, seconds } = parts;
  const records = plans.reduce((total, plan) => total + plan.records, 0);
  const fedCells = plans.reduce((total, plan) => total + plan.records * plan.mapping.entries.length, 0);
  const { corrected, toConfirm, invalid, derived } = journal.digest.counts;
  const cells = fedCells + derived;
  return {
    head: describeHead(parts),
    ignoredRows: [...plans.flatMap(({ table }) => table.ignoredRows()), ...selection.leftAside],
    summary: {
      records,
      cells,
      unchanged: cells - corrected - toConfirm - invalid,
      corrected,
      toConfirm,
      invalid,
      publishable:
        records > 0 &&
        toConfirm + invalid + journal.digest.blocking === 0 &&
        plans.some((p) => p.fed.includes(true)),
      seconds,
    },
  };
}
