import type { Database } from "node-sqlite3-wasm";
import type { TypedColumn } from "../columnValue.ts";
import type { Envelope } from "../envelope.ts";
import type { ExportAbout } from "../exportSource.ts";
import { WGS_84 } from "./geometryBlob.ts";
import { REFERENCE_SYSTEMS, SCHEMA_EXTENSION } from "./geopackageTables.ts";

export interface DescribedTable {
  readonly about: ExportAbout;
  readonly table: string;
  readonly columns: readonly TypedColumn[];
  /** Null for a table of attributes. */
  readonly geometry: {
    readonly column: string;
    readonly type: "POINT" | "GEOMETRY";
    readonly extent: Envelope | null;
  } | null;
}

type Row = readonly (string | number | null)[];

/** Adds rows to one of GeoPackage's own tables. */
export function insertRows(database: Database, table: string, rows: readonly Row[]): void {
  for (const row of rows)
    database.run(`INSERT INTO ${table} VALUES (${row.map(() => "?").join(", ")})`, [...row]);
}

/** Says in GeoPackage's own tables what the table of records holds, column by column. */
export function describeTable(database: Database, described: DescribedTable): void {
  const { about, table, geometry } = described;
  insertRows(database, "gpkg_spatial_ref_sys", REFERENCE_SYSTEMS);
  insertRows(
    database,
    "gpkg_extensions",
    SCHEMA_EXTENSION.map(([own, ...rest]) => [own!, null, ...rest]),
  );
  const { title, url } = about.licence;
  const lines = [about.description, about.publisher, `${title} ${url}`.trim(), about.page];
  const box = geometry?.extent;
  insertRows(database, "gpkg_contents", [
    [
      table,
      geometry === null ? "attributes" : "features",
      about.title,
      lines.filter((line) => line !== "").join("\n"),
      about.modified.toISOString(),
      box?.xmin ?? null,
      box?.ymin ?? null,
      box?.xmax ?? null,
      box?.ymax ?? null,
      geometry === null ? null : WGS_84,
    ],
  ]);
  if (geometry !== null)
    insertRows(database, "gpkg_geometry_columns", [[table, geometry.column, geometry.type, WGS_84, 0, 0]]);
  for (const [at, column] of described.columns.entries()) describeColumn(database, table, column, at + 1);
}

/** A column's title, its description, and the values it may take. */
function describeColumn(database: Database, table: string, column: TypedColumn, number: number): void {
  const { name, field } = column;
  const terms = field.vocabulary?.closed === true && !field.multiple ? field.vocabulary.terms : [];
  const constraint = terms.length === 0 ? null : `values_${number}`;
  const labels = new Map(terms.map(({ value, label }) => [value, label === value ? null : label]));
  insertRows(
    database,
    "gpkg_data_column_constraints",
    Array.from(labels, ([value, label]) => [constraint, "enum", value, null, null, null, null, label]),
  );
  insertRows(database, "gpkg_data_columns", [
    [table, name, null, field.title, field.description, null, constraint],
  ]);
}
