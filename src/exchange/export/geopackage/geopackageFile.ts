import sqlite, { type Database, type Statement } from "node-sqlite3-wasm";
import { columnNames } from "../columnNames.ts";
import { type ColumnValue, type TypedColumn, columnValue, typedColumns } from "../columnValue.ts";
import type { ColumnType } from "../columnType.ts";
import { type Envelope, envelopeOf, joined } from "../envelope.ts";
import type { ExportRecord, ExportSource } from "../exportSource.ts";
import { UnfitValue } from "../typedFormat.ts";
import { geometryBlob } from "./geometryBlob.ts";
import { SpatialIndex } from "./spatialIndex.ts";
import {
  type IndexedColumn,
  RTREE_EXTENSION,
  indexDeclaration,
  indexName,
  indexTables,
  indexTriggers,
} from "./spatialIndexTables.ts";
import { describeTable, insertRows } from "./describeTable.ts";
import { GEOPACKAGE_TABLES } from "./geopackageTables.ts";

/** "GPKG", and version 1.4.0. */
const HEADER = "PRAGMA application_id = 1196444487; PRAGMA user_version = 10400;";
/** Nothing reads the file before it is whole: a crash leaves no file worth mending. */
const UNSHARED =
  "PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -16000;";
/** Stands for the geometry's column among those whose type may be loosened. */
const GEOMETRY = "\u0000geometry";

const SQL_TYPES: Readonly<Record<ColumnType, string>> = {
  text: "TEXT",
  integer: "INTEGER",
  number: "DOUBLE",
  boolean: "BOOLEAN",
  date: "DATE",
  list: "TEXT",
};

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A GeoPackage being written: one table of features, or of attributes for records without positions. */
export class GeopackageFile {
  readonly #source: ExportSource;
  readonly #table: string;
  readonly #columns: readonly TypedColumn[];
  readonly #added: readonly string[];
  readonly #geometryType: "POINT" | "GEOMETRY";
  readonly #database: Database;
  readonly #statements: Statement[] = [];
  #insert: Statement | null = null;
  readonly #index = new SpatialIndex();
  #extent: Envelope | null = null;
  #rows = 0;

  constructor(source: ExportSource, path: string, loosened: ReadonlySet<string>) {
    const { fields, model } = source;
    const fieldNames = fields.map(({ name }) => name);
    const names = columnNames(fieldNames, ["_id", "_commune", "fid", "geom"]);
    this.#source = source;
    this.#table = model.name;
    this.#columns = typedColumns(fields, names, loosened);
    this.#added = names.slice(fields.length);
    this.#geometryType = loosened.has(GEOMETRY) ? "GEOMETRY" : "POINT";
    this.#database = new sqlite.Database(path);
  }

  /** Makes the tables; records may follow. */
  start(): void {
    const { located } = this.#source;
    const [id, commune, fid, geom] = this.#added.map(quoted);
    this.#database.exec(`${UNSHARED}${HEADER}BEGIN;${GEOPACKAGE_TABLES}`);
    const columns = [
      `${fid} INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL`,
      ...(located ? [`${geom} ${this.#geometryType}`] : []),
      ...this.#columns.map(({ name, type }) => `${quoted(name)} ${SQL_TYPES[type]}`),
      `${id} TEXT NOT NULL`,
      `${commune} TEXT NOT NULL`,
    ];
    this.#database.exec(`CREATE TABLE ${quoted(this.#table)} (${columns.join(", ")})`);
    const filled = [
      ...(located ? [geom] : []),
      ...this.#columns.map(({ name }) => quoted(name)),
      id,
      commune,
    ];
    this.#insert = this.#prepare(
      `INSERT INTO ${quoted(this.#table)} (${filled.join(", ")}) VALUES (${filled.map(() => "?").join(", ")})`,
    );
  }

  write(records: readonly ExportRecord[]): void {
    for (const record of records) {
      this.#rows++;
      const values = this.#columns.map((column, at) => stored(column, record.values[at]));
      if (this.#source.located) values.unshift(this.#geometry(record));
      values.push(record.id, record.commune);
      this.#insert!.run(values);
    }
  }

  #geometry({ geometry }: ExportRecord): Uint8Array | null {
    const box = geometry && envelopeOf(geometry);
    if (geometry === null || box === null) return null;
    if (geometry.type !== "Point" && this.#geometryType === "POINT") throw new UnfitValue(GEOMETRY);
    this.#extent = joined(this.#extent, box);
    this.#index.add(this.#rows, box);
    return geometryBlob(geometry);
  }

  /** Describes what was written. */
  finish(): void {
    const { about, located } = this.#source;
    describeTable(this.#database, {
      about,
      table: this.#table,
      columns: this.#columns,
      geometry: located ? { column: this.#added[3]!, type: this.#geometryType, extent: this.#extent } : null,
    });
    if (located) this.#writeIndex();
    this.#database.exec("COMMIT");
  }

  #writeIndex(): void {
    const column: IndexedColumn = { table: this.#table, id: this.#added[2]!, geometry: this.#added[3]! };
    const name = indexName(column);
    const table = (part: string): string => quoted(`${name}_${part}`);
    insertRows(this.#database, "gpkg_extensions", [[column.table, column.geometry, ...RTREE_EXTENSION]]);
    this.#database.exec(indexTables(column));
    const [nodes, parents, rows] = ["node", "parent", "rowid"].map((part) =>
      this.#prepare(`INSERT INTO ${table(part)} VALUES (?, ?)`),
    ) as [Statement, Statement, Statement];
    for (const { number, parent, bytes, records } of this.#index.nodes()) {
      nodes.run([number, bytes]);
      if (parent !== null) parents.run([number, parent]);
      for (const record of records) rows.run([record, number]);
    }
    this.#database.exec(`${indexTriggers(column)}; PRAGMA writable_schema = ON`);
    this.#database.run("INSERT INTO sqlite_schema VALUES ('table', ?, ?, 0, ?)", [
      name,
      name,
      indexDeclaration(column),
    ]);
    this.#database.exec("PRAGMA writable_schema = OFF");
  }

  #prepare(sql: string): Statement {
    const statement = this.#database.prepare(sql);
    this.#statements.push(statement);
    return statement;
  }

  /** Lets go of the file, whole or not. */
  close(): void {
    for (const statement of this.#statements) statement.finalize();
    this.#database.close();
  }
}

type Stored = Exclude<ColumnValue, readonly string[]> | Uint8Array;

function stored(column: TypedColumn, text: string | null | undefined): Stored {
  // SQLite has no lists and no days: both are written as the model does.
  const value = columnValue(column, text);
  if (value !== null && (column.type === "list" || column.type === "date")) return text!;
  // A text that holds a NUL would end there for most programs.
  return typeof value === "string" ? value.replaceAll("\0", "\uFFFD") : (value as Stored);
}
