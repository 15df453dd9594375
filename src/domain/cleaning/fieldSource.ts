import type { Field } from "../model/field.ts";
import type { Mapping, MappingEntry } from "../matching/mapping.ts";
import type { Model } from "../model/model.ts";
import { type Cell, cellText } from "../table/cell.ts";
import type { SourceRecord } from "../table/sourceTable.ts";
import { extractPart } from "./extract/extractPart.ts";

/** Where one field's values come from in a table's records. */
export interface FieldSource {
  readonly field: Field;
  /** Position of the field in the model. */
  readonly index: number;
  readonly entry: MappingEntry;
  /** The cell to clean: the column's own, several joined by a space, or the part that the field takes. */
  cell(record: SourceRecord): Cell;
  /** The raw text of all the columns it reads. */
  raw(record: SourceRecord): string;
}

function joined(record: SourceRecord, columns: readonly number[]): string {
  const texts = columns.map((column) => cellText(record.cells[column]).trim());
  return texts.filter((text) => text !== "").join(" ");
}

/** Reads a field through its mapping entry. */
function fieldSource(field: Field, index: number, entry: MappingEntry): FieldSource {
  const [column, ...others] = entry.columns;
  const { extract } = entry;
  const raw =
    others.length === 0
      ? (record: SourceRecord) => cellText(record.cells[column])
      : (record: SourceRecord) => joined(record, entry.columns);
  const cell =
    extract !== null
      ? (record: SourceRecord) => extractPart(extract, raw(record))
      : others.length === 0
        ? (record: SourceRecord) => record.cells[column] ?? ""
        : raw;
  return { field, index, entry, cell, raw };
}

/** Where each field that a table feeds comes from. */
export function fieldSources({ entries }: Mapping, { fields }: Model): FieldSource[] {
  const indexes = new Map(fields.map((field, index) => [field.name, index]));
  return entries.map((entry) => {
    const index = indexes.get(entry.field)!;
    return fieldSource(fields[index]!, index, entry);
  });
}
