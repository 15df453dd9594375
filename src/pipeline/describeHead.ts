import { writeMapping } from "../domain/matching/mappingFile.ts";
import { ruleText } from "../messages/wording.ts";
import type { ReportHead, ReportMapping } from "../report/reportHead.ts";
import type { SourceFile } from "../tabular/sourceFile.ts";
import type { CleanRequest } from "./cleanRequest.ts";
import type { PlannedTable } from "./planTable.ts";
import { RELEASE } from "./release.ts";

export interface HeadParts {
  readonly request: CleanRequest;
  readonly source: SourceFile;
  readonly plans: readonly PlannedTable[];
}

function describeMapping({ plans, request }: HeadParts): ReportMapping[] {
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

/** What the report says of the file and of how its columns were understood, once its tables are planned. */
export function describeHead(parts: HeadParts): ReportHead {
  const { request, source, plans } = parts;
  const { model } = request;
  const [first] = plans;
  const tables = plans.map(({ table, records }) => ({
    sheet: table.sheet,
    headerRow: table.headerRow,
    records,
  }));
  const missing = model.fields.filter((_, index) => plans.every((plan) => !plan.fed[index]));
  return {
    traboule: RELEASE,
    model: { name: model.name, version: model.version },
    source: {
      file: source.name,
      format: source.format,
      encoding: source.encoding,
      delimiter: source.delimiter,
      sheet: first!.table.sheet,
      headerRow: first!.table.headerRow,
      records: plans.reduce((total, plan) => total + plan.records, 0),
      ...(tables.length > 1 && { tables }),
    },
    mapping: describeMapping(parts),
    unmatchedColumns: unique(
      plans.flatMap(({ table, mapping }) => mapping.unmatchedColumns.map((at) => table.columns[at]!.header)),
    ),
    missingFields: missing.map((field) => field.name),
  };
}
