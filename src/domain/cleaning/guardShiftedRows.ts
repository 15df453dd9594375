import { certainValue, type Outcome } from "../journal/outcome.ts";
import { corrected, EMPTY, invalid, toConfirm } from "../journal/outcomes.ts";
import { cellText } from "../table/cell.ts";
import type { SourceRecord } from "../table/sourceTable.ts";
import type { CompiledField } from "./compileField.ts";
import type { FieldSource } from "./fieldSource.ts";
import { realignRow, type RowFit } from "./realignRow.ts";

/** What to make of a row with cells beyond its header. */
export interface GuardedRow {
  /** One outcome per source, in the sources' order, in place of the plain reading; null when that one stands. */
  readonly outcomes: readonly Outcome[] | null;
  /** What stands beyond the header and was not read; null when nothing is left over. */
  readonly extra: string | null;
}

/** Kinds whose rule accepts nearly any text, and so proves nothing about where a cell belongs. */
const LENIENT: ReadonlySet<string> = new Set([
  "text",
  "title",
  "organization",
  "person",
  "identifier",
  "address",
  "street",
]);

/**
 * Makes the guard of a table of `width` columns: null for an ordinary row. `separator` stands between the cells of a
 * text file, where a stray one shifts the row; null for a workbook, where a cell beyond the header is only a remark.
 * Cells put back in their column are corrected where every sound reading agrees, to confirm where they differ; a row
 * that cannot be put right is invalid as a whole.
 */
export function guardShiftedRows(
  sources: readonly FieldSource[],
  fields: readonly CompiledField[],
  width: number,
  separator: string | null,
): (record: SourceRecord) => GuardedRow | null {
  function fit(record: SourceRecord): RowFit {
    let refused = 0;
    let understood = 0;
    for (const source of sources) {
      const { status } = fields[source.index]!.clean(source.cell(record));
      if (status === "invalid") refused++;
      else if ((status === "valid" || status === "corrected") && !LENIENT.has(source.field.kind))
        understood++;
    }
    return { refused, understood };
  }

  function settle(source: FieldSource, raw: SourceRecord, readings: readonly SourceRecord[]): Outcome {
    const field = fields[source.index]!;
    const outcomes = readings.map((reading) => field.clean(source.cell(reading)));
    const values = new Set(outcomes.map((outcome) => certainValue(outcome) ?? ""));
    const [value] = values;
    if (values.size === 1 && source.raw(readings[0]!) === source.raw(raw)) return outcomes[0]!;
    if (values.size === 1 && value === "") return outcomes[0]!;
    if (values.size === 1) return corrected("row.realigned", value!, 0.97);
    return toConfirm("row.shifted-choice", [...values].filter(Boolean) as [string, ...string[]]);
  }

  return (record) => {
    if (record.cells.length <= width || contentBeyond(record, width) === "") return null;
    if (separator === null) return { outcomes: null, extra: contentBeyond(record, width) };
    const realigned = realignRow(record, width, separator, fit);
    switch (realigned.kind) {
      case "extra":
        return { outcomes: null, extra: contentBeyond(record, width) };
      case "realigned":
        return { outcomes: sources.map((source) => settle(source, record, realigned.readings)), extra: null };
      case "lost":
        return { outcomes: sources.map((source) => refuse(source, record)), extra: null };
    }
  };
}

function refuse(source: FieldSource, record: SourceRecord): Outcome {
  return source.raw(record).trim() === "" ? EMPTY : invalid("row.shifted");
}

function contentBeyond(record: SourceRecord, width: number): string {
  const texts = record.cells.slice(width).map((cell) => cellText(cell).trim());
  return texts.filter((text) => text !== "").join(" | ");
}
