import { type RawBuilder, sql } from "kysely";
import { toText } from "../recordTable/columnValue.ts";
import { publicColumns, type RecordTable } from "../recordTable/recordColumn.ts";

/** A published record as readers get it. */
export interface ItemRow {
  readonly id: string;
  readonly commune: string | null;
  /** GeoJSON as text, WGS 84, [lon, lat]; null without a position. */
  readonly geometry: string | null;
  /** Canonical texts of the public fields, in the model's order. */
  readonly values: readonly (string | null)[];
  /** The values it is sorted by, as text. */
  readonly keys: readonly (string | null)[];
}

/** What is read of each record of alias `r`, with its sort keys. */
export function itemSelection(
  table: RecordTable,
  keys: readonly RawBuilder<unknown>[] = [],
): RawBuilder<unknown> {
  const values = publicColumns(table).map((column) => sql`(${toText(column, "r")})::text`);
  const texts = keys.map((key) => sql`(${key})::text`);
  return sql`r._id as id, r._commune as commune, r._geometry::text as geometry,
    array[${sql.join(values)}]::text[] as "values", array[${sql.join(texts)}]::text[] as keys`;
}

/** The view that holds the public fields alone. */
export function publicSource(table: RecordTable): RawBuilder<unknown> {
  return sql.id("open", table.model.name);
}
