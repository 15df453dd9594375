import { ParquetWriter, fileWriter } from "hyparquet-writer";
import type { Shape } from "../../../domain/geo/shape.ts";
import { columnNames } from "../columnNames.ts";
import { type TypedColumn, columnValue, typedColumns } from "../columnValue.ts";
import { type Envelope, envelopeOf, joined } from "../envelope.ts";
import type { ExportRecord, ExportSource } from "../exportSource.ts";
import { rightHanded } from "../rightHanded.ts";
import { shapeWkb } from "../shapeWkb.ts";
import { typedFormat } from "../typedFormat.ts";
import { geoMetadata } from "./geoMetadata.ts";
import { type AddedColumns, parquetSchema } from "./parquetColumns.ts";

/** Records held in memory at once, and read at once by those who filter. */
const ROW_GROUP = 10_000;

class ParquetFile {
  readonly #source: ExportSource;
  readonly #columns: readonly TypedColumn[];
  readonly #added: AddedColumns;
  readonly #writer: ParquetWriter;
  readonly #kinds = new Set<Shape["type"]>();
  #extent: Envelope | null = null;

  constructor(source: ExportSource, path: string, loosened: ReadonlySet<string>) {
    const { fields, located } = source;
    const fieldNames = fields.map(({ name }) => name);
    const names = columnNames(fieldNames, ["_id", "_commune", "geometry", "bbox"]);
    const [id, commune, geometry, bbox] = names.slice(fields.length) as [string, string, string, string];
    this.#source = source;
    this.#columns = typedColumns(fields, names, loosened);
    this.#added = { id, commune, ...(located ? { geometry, bbox } : { geometry: null, bbox: null }) };
    this.#writer = new ParquetWriter({
      writer: fileWriter(path),
      schema: parquetSchema(this.#columns, this.#added),
      createdBy: "traboule",
    });
  }

  write(records: readonly ExportRecord[]): void {
    const columnData: { name: string; data: unknown[] }[] = this.#columns.map((column, at) => ({
      name: column.name,
      data: records.map(({ values }) => columnValue(column, values[at])),
    }));
    columnData.push(
      { name: this.#added.id, data: records.map(({ id }) => id) },
      { name: this.#added.commune, data: records.map(({ commune }) => commune) },
      ...this.#located(records),
    );
    const done = this.#writer.write({ columnData, rowGroupSize: ROW_GROUP });
    if (done) throw new Error("The file writer of parquet is synchronous");
  }

  #located(records: readonly ExportRecord[]): { name: string; data: unknown[] }[] {
    const { geometry, bbox } = this.#added;
    if (geometry === null || bbox === null) return [];
    const boxes = records.map((record) => (record.geometry === null ? null : envelopeOf(record.geometry)));
    const shapes = records.map((record, at) => {
      if (record.geometry === null || boxes[at] === null) return null;
      this.#kinds.add(record.geometry.type);
      return shapeWkb(rightHanded(record.geometry));
    });
    for (const box of boxes) this.#extent = joined(this.#extent, box);
    return [
      { name: geometry, data: shapes },
      { name: bbox, data: boxes },
    ];
  }

  async finish(): Promise<void> {
    const { geometry, bbox } = this.#added;
    const { about, model, fields } = this.#source;
    const dataset = {
      title: about.title,
      description: about.description,
      publisher: about.publisher,
      licence: about.licence,
      modified: about.modified.toISOString(),
      page: about.page,
      model: { name: model.name, version: model.version },
      fields: fields.map(({ name, title, description, unit }) => ({ name, title, description, unit })),
    };
    this.#writer.kvMetadata = [{ key: "traboule", value: JSON.stringify(dataset) }];
    if (geometry !== null && bbox !== null)
      this.#writer.kvMetadata.push({
        key: "geo",
        value: geoMetadata(geometry, bbox, this.#kinds, this.#extent),
      });
    await this.#writer.finish();
  }
}

async function writeParquet(
  source: ExportSource,
  path: string,
  loosened: ReadonlySet<string>,
): Promise<void> {
  const file = new ParquetFile(source, path, loosened);
  let waiting: ExportRecord[] = [];
  for await (const batch of source.batches()) {
    for (const record of batch) waiting.push(record);
    while (waiting.length >= ROW_GROUP) {
      file.write(waiting.slice(0, ROW_GROUP));
      waiting = waiting.slice(ROW_GROUP);
    }
  }
  if (waiting.length > 0) file.write(waiting);
  await file.finish();
}

/**
 * GeoParquet 1.1 (a plain Parquet file for records without positions): the model's columns, typed, then `_id`,
 * `_commune`, the geometry in WKB (OGC:CRS84, longitude first) and its box.
 */
export const parquetExport = typedFormat(
  { id: "parquet", extension: "parquet", mediaType: "application/vnd.apache.parquet" },
  writeParquet,
);
