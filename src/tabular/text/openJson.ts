import type { Cell } from "../../domain/table/cell.ts";
import type { SourceRow, SourceSheet } from "../sourceFile.ts";
import { UnreadableFile } from "../unreadableFile.ts";
import { MAX_COLUMNS } from "./csvLimits.ts";
import {
  type FeatureCells,
  featureCells,
  foreignCrs,
  type GeometryNames,
  geometryNames,
  isFeature,
} from "./geojsonCells.ts";
import { flattenJson, jsonCell } from "./jsonCells.ts";
import { type JsonLayout, jsonRecords, surveyJson } from "./jsonSurvey.ts";
import type { UnicodeSign } from "./sniffUnicode.ts";

export interface OpenJson {
  readonly format: "json" | "geojson";
  readonly sheet: SourceSheet;
}

/** The columns of a file, and how a record's cells are put under them. */
interface JsonColumns {
  readonly header: readonly string[];
  readonly features: boolean;
  readonly cellsOf: (record: unknown) => Cell[];
}

/** Names in order of first appearance, from each part of a feature; of a plain record, all are properties. */
interface SeenNames {
  readonly properties: Set<string>;
  readonly own: Set<string>;
  readonly geometry: Set<keyof GeometryNames>;
}

function partsOf(record: unknown): FeatureCells {
  if (isFeature(record)) return featureCells(record);
  const properties = new Map<string, Cell>();
  flattenJson(record, properties);
  return { properties, own: new Map(), geometry: new Map() };
}

/** Columns in order: properties, the features' own members, the geometry; a name already taken gets a prefix. */
function placeColumns(seen: SeenNames, names: GeometryNames, features: boolean): JsonColumns {
  const header: string[] = [...seen.properties];
  const place = (name: string, prefix: string): number =>
    header.push(header.includes(name) ? `${prefix}.${name}` : name) - 1;
  const properties = new Map([...seen.properties].map((name, index) => [name, index]));
  const own = new Map([...seen.own].map((name) => [name, place(name, "feature")]));
  const axes = (["first", "second", "third", "shape"] as const).filter((axis) => seen.geometry.has(axis));
  const geometry = new Map(axes.map((axis) => [axis, place(names[axis], "geometry")]));
  const cellsOf = (record: unknown): Cell[] => {
    const cells: Cell[] = Array.from({ length: header.length }, () => "");
    const parts = partsOf(record);
    for (const [name, cell] of parts.properties) cells[properties.get(name)!] = cell;
    for (const [name, cell] of parts.own) cells[own.get(name)!] = cell;
    for (const [axis, cell] of parts.geometry) cells[geometry.get(axis)!] = cell;
    return cells;
  };
  return { header, features, cellsOf };
}

async function columnsOf(path: string, sign: UnicodeSign, layout: JsonLayout): Promise<JsonColumns> {
  const seen: SeenNames = { properties: new Set(), own: new Set(), geometry: new Set() };
  let features = false;
  let records = 0;
  for await (const batch of jsonRecords(path, sign, layout)) {
    for (const record of batch) {
      records++;
      features ||= isFeature(record);
      const parts = partsOf(record);
      for (const name of parts.properties.keys()) seen.properties.add(name);
      for (const name of parts.own.keys()) seen.own.add(name);
      for (const axis of parts.geometry.keys()) seen.geometry.add(axis);
      if (seen.properties.size + seen.own.size > MAX_COLUMNS) {
        throw new UnreadableFile("file.too-many-columns", { row: records, max: MAX_COLUMNS });
      }
    }
  }
  if (records === 0) throw new UnreadableFile("file.json-no-records");
  return placeColumns(seen, geometryNames(foreignCrs(layout.crs)), features);
}

/**
 * A JSON file read as rows: an array of objects, such an array within an object, one object per line, or GeoJSON
 * (RFC 7946: WGS 84, longitude first). The first row is the header, with row 0; record n is row n.
 */
export async function openJson(path: string, sign: UnicodeSign, sample: string): Promise<OpenJson> {
  const layout = await surveyJson(path, sign, sample);
  if (layout.matrix) return { format: "json", sheet: matrixSheet(path, sign, layout) };
  const { header, features, cellsOf } = await columnsOf(path, sign, layout);
  async function* rows(): AsyncGenerator<readonly SourceRow[]> {
    yield [{ row: 0, cells: header }];
    let row = 0;
    for await (const batch of jsonRecords(path, sign, layout)) {
      yield batch.map((record) => ({ row: ++row, cells: cellsOf(record) }));
    }
  }
  return {
    format: features ? "geojson" : "json",
    sheet: { name: null, hidden: false, merges: [], headerKnown: true, rows },
  };
}

function matrixSheet(path: string, sign: UnicodeSign, layout: JsonLayout): SourceSheet {
  async function* rows(): AsyncGenerator<readonly SourceRow[]> {
    let row = 0;
    for await (const batch of jsonRecords(path, sign, layout)) {
      yield batch.map((line) => ({
        row: ++row,
        cells: Array.isArray(line) ? line.slice(0, MAX_COLUMNS).map(jsonCell) : [jsonCell(line)],
      }));
    }
  }
  return { name: null, hidden: false, merges: [], headerKnown: false, rows };
}
