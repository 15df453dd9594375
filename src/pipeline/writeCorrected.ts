import type { Change } from "../domain/journal/change.ts";
import type { Field } from "../domain/model/field.ts";
import { ruleTitle } from "../messages/wording.ts";
import type {
  AppendedColumn,
  CellAnnotation,
  ChangeLine,
  SheetAnnotations,
  ValueType,
} from "../tabular/annotate/annotation.ts";
import { writeCorrectedWorkbook } from "../tabular/annotate/writeCorrectedWorkbook.ts";
import type { SourceFile } from "../tabular/sourceFile.ts";
import type { AddedValues } from "./addedValues.ts";
import type { CleanRequest } from "./cleanRequest.ts";
import type { Journal } from "./journal.ts";
import { mergeByRow } from "./mergeByRow.ts";
import type { PlannedTable } from "./planTable.ts";

export interface CorrectedParts {
  readonly request: CleanRequest;
  readonly source: SourceFile;
  readonly plans: readonly PlannedTable[];
  readonly journal: Journal;
  readonly added: AddedValues;
  readonly path: string;
}

function valueType({ type, kind }: Field): ValueType {
  if (type === "boolean" || type === "date") return type;
  const counted = kind === "number" || kind === "integer" || kind === "amount" || kind === "percent";
  return counted || kind === "longitude" || kind === "latitude" || kind === "year" ? "number" : "text";
}

/** Where each field of a table stands in the person's sheet. */
interface Columns {
  /** The column that a change is noted in, by field name; none for a derived value. */
  readonly noted: ReadonlyMap<string, number>;
  /** Fields whose column is the whole value, so that a correction may be written in it. */
  readonly own: ReadonlySet<string>;
  /** Columns to add at the right, by field position. */
  readonly appended: ReadonlyMap<number, AppendedColumn>;
}

async function widthOf(source: SourceFile, sheetName: string | null): Promise<number> {
  const sheet = source.sheets.find((one) => one.name === sheetName);
  let width = 0;
  if (sheet)
    for await (const batch of sheet.rows())
      for (const row of batch) width = Math.max(width, row.cells.length);
  return width;
}

async function columnsOf(parts: CorrectedParts, at: number, offset: number): Promise<Columns> {
  const { plan, table } = parts.plans[at]!;
  const noted = new Map<string, number>();
  const own = new Set<string>();
  for (const { field, entry } of plan.sources) {
    noted.set(field.name, table.columns[entry.columns[0]]!.index);
    if (entry.extract === null && entry.columns.length === 1) own.add(field.name);
  }
  const fields = [...parts.added.fields[at]!].toSorted((a, b) => a - b);
  const first = fields.length === 0 ? 0 : (await widthOf(parts.source, table.sheet)) + offset;
  const appended = new Map(
    fields.map((field, rank) => {
      const header = plan.model.fields[field]!.title;
      return [field, { row: table.headerRow, column: first + rank, header }] as const;
    }),
  );
  return { noted, own, appended };
}

function* notes(parts: CorrectedParts, at: number, columns: Columns): Generator<CellAnnotation> {
  const { plans, journal } = parts;
  const fields = new Map(plans[at]!.plan.model.fields.map((field) => [field.name, field]));
  const before = plans.slice(0, at).reduce((total, plan) => total + plan.records, 0);
  const last = before + plans[at]!.records;
  for (const { record, row, field, raw, value, status, message } of journal.changes) {
    if (record <= before || record > last) continue;
    const column = columns.noted.get(field);
    if (column === undefined) continue;
    // A part cut from a cell is shown in its own new column; the cell itself keeps what it held.
    if (status === "corrected" && !columns.own.has(field)) continue;
    yield { row, column, status, raw, value, type: valueType(fields.get(field)!), message };
  }
}

function* additions(parts: CorrectedParts, at: number, columns: Columns): Generator<CellAnnotation> {
  const { fields } = parts.request.model;
  for (const { table, row, field, value } of parts.added.log) {
    if (table !== at) continue;
    const { column } = columns.appended.get(field)!;
    yield { row, column, status: "added", raw: "", value, type: valueType(fields[field]!), message: "" };
  }
}

function* changeLines({ plans, journal, request }: CorrectedParts): Generator<ChangeLine> {
  const titles = new Map(request.model.fields.map((field) => [field.name, field.title]));
  const headers = new Map<string, string>();
  for (const { plan, table } of plans)
    for (const { field, entry } of plan.sources)
      headers.set(`${table.sheet}\u0000${field.name}`, table.columns[entry.columns[0]]!.header);
  const header = ({ sheet, field }: Change) =>
    headers.get(`${sheet}\u0000${field}`) || (titles.get(field) ?? field);
  for (const change of journal.changes) {
    const { sheet, row, raw, value, status, message } = change;
    const rule = ruleTitle(request.language, change.rule, { raw, value: value ?? "" });
    yield { sheet, row, column: header(change), raw, value, status, rule, message };
  }
}

/** Writes `corrected.xlsx`: the person's own workbook, its cells corrected and noted, and the list of all changes. */
export async function writeCorrected(parts: CorrectedParts): Promise<void> {
  const sheets: SheetAnnotations[] = [];
  const used = new Map<string | null, number>();
  for (const [at, { table }] of parts.plans.entries()) {
    const offset = used.get(table.sheet) ?? 0;
    const columns = await columnsOf(parts, at, offset);
    used.set(table.sheet, offset + columns.appended.size);
    const cells = mergeByRow(notes(parts, at, columns), additions(parts, at, columns));
    // Without a header there is no row for theirs: one more would read as data.
    const headed = table.headerRow > 0 || parts.source.sheets.some(({ headerKnown }) => headerKnown);
    const headers = headed ? [...columns.appended.values()] : [];
    sheets.push({ sheet: table.sheet, columns: headers, cells });
  }
  const { language } = parts.request;
  await writeCorrectedWorkbook(parts.source, { language, sheets, changes: changeLines(parts) }, parts.path);
}
