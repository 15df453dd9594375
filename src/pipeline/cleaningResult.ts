import { basename } from "node:path";
import { writeMapping } from "../domain/matching/mappingFile.ts";
import { ruleText } from "../messages/wording.ts";
import type { IgnoredRow } from "../domain/table/sourceTable.ts";
import type { ReportHead, ReportMapping, ReportSummary } from "../report/reportHead.ts";
import type { SourceFile } from "../tabular/sourceFile.ts";
import type { CleanRequest } from "./cleanRequest.ts";
import type { Journal } from "./journal.ts";
import type { PlannedTable } from "./planTable.ts";
import { RELEASE } from "./release.ts";
import type { Selection } from "./selectTables.ts";

export interface CleaningResult {
  readonly head: ReportHead;
  readonly ignoredRows: readonly IgnoredRow[];
  readonly summary: ReportSummary;
}

export interface ResultParts {
  readonly request: CleanRequest;
  readonly source: SourceFile;
  readonly selection: Selection;
  readonly plans: readonly PlannedTable[];
  readonly journal: Journal;
  readonly seconds: number;
}

function describeMapping({ plans, request }: ResultParts): ReportMapping[] {
  const lines = new Map<string, ReportMapping>();
  for (const { columns, mapping } of plans) {
    const file = writeMapping(mapping, columns, request.model);
    for (const [at, line] of file.mapping.entries()) {
      const { reason } = mapping.entries[at]!;
      const text = ruleText(request.language, reason.id, { column: line.column, ...reason.params });
      const confidence = Math.round(line.confidence * 100) / 100;
      lines.set(`${line.column}\u0000${line.field}`, { ...line, confidence, reason: text });
    }
  }
  return [...lines.values()];
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

/** What the report says of the file as a whole. A file is publishable when nothing waits for a person. */
export function describeResult(parts: ResultParts): CleaningResult {
  const { request, source, selection, plans, journal, seconds } = parts;
  const { model } = request;
  const [first] = plans;
  const records = plans.reduce((total, plan) => total + plan.records, 0);
  const fedCells = plans.reduce((total, plan) => total + plan.records * plan.mapping.entries.length, 0);
  const { corrected, toConfirm, invalid, derived } = journal.digest.counts;
  const cells = fedCells + derived;
  const tables = plans.map(({ table, records: count }) => ({
    sheet: table.sheet,
    headerRow: table.headerRow,
    records: count,
  }));
  const missing = model.fields.filter((_, index) => plans.every((plan) => !plan.fed[index]));
  return {
    head: {
      traboule: RELEASE,
      model: { name: model.name, version: model.version },
      source: {
        file: basename(source.path),
        format: source.format,
        encoding: source.encoding,
        delimiter: source.delimiter,
        sheet: first!.table.sheet,
        headerRow: first!.table.headerRow,
        records,
        ...(tables.length > 1 && { tables }),
      },
      mapping: describeMapping(parts),
      unmatchedColumns: unique(
        plans.flatMap(({ table, mapping }) =>
          mapping.unmatchedColumns.map((at) => table.columns[at]!.header),
        ),
      ),
      missingFields: missing.map((field) => field.name),
    },
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
