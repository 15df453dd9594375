import { createHash } from "node:crypto";
import { booleanTexts } from "../../domain/model/booleanTexts.ts";
import type { Field } from "../../domain/model/field.ts";
import type { Model } from "../../domain/model/model.ts";

/** How a field is kept in its record table, and how its canonical text goes in and comes out. */
export interface RecordColumn {
  readonly field: Field;
  readonly name: string;
  readonly type: "text" | "numeric" | "boolean" | "date" | "json";
}

/** PostgreSQL's longest name, in bytes. */
const LONGEST_NAME = 63;

/** The column of a field: its own name, shortened with a hash where PostgreSQL would cut it. */
function columnName(name: string): string {
  const plain = name.startsWith("_") ? `f${name}` : name;
  if (Buffer.byteLength(plain) <= LONGEST_NAME) return plain;
  const hash = createHash("sha256").update(name).digest("hex").slice(0, 8);
  return `${plain.slice(0, 24)}_${hash}`;
}

/**
 * Only where the canonical text comes back the same: a moment with its offset, a duration or a list stays text. Whole
 * numbers are numeric too, for their digits may exceed a bigint's.
 */
function columnType(field: Field): RecordColumn["type"] {
  switch (field.type) {
    case "number":
    case "integer":
    case "year":
      return "numeric";
    case "boolean":
      return "boolean";
    case "date":
      return field.format === "default" || field.format === "any" ? "date" : "text";
    case "geojson":
      return "json";
    default:
      return "text";
  }
}

/** One column per field, in the model's order. */
export function recordColumns(model: Pick<Model, "fields">): RecordColumn[] {
  return model.fields.map((field) => ({ field, name: columnName(field.name), type: columnType(field) }));
}

/** The table that holds the records of a model, as it stands in the database. */
export interface RecordTable {
  readonly model: Model;
  /** One per field, in the model's order. */
  readonly columns: readonly RecordColumn[];
}

/** The columns that anyone may read. */
export function publicColumns({ columns }: RecordTable): RecordColumn[] {
  return columns.filter(({ field }) => field.visibility === "public");
}

/** The texts that a boolean column stands for. */
export function booleanWords({ field }: RecordColumn): { readonly yes: string; readonly no: string } {
  return booleanTexts(field);
}
