import type { Cell } from "../../domain/table/cell.ts";
import type { SourceRow, SourceSheet } from "../sourceFile.ts";
import { UnreadableFile } from "../unreadableFile.ts";
import { MAX_COLUMNS } from "./csvLimits.ts";
import { flattenFeature, foreignCrs, geometryNames, isFeature, type GeometryNames } from "./geojsonCells.ts";
import { flattenJson, jsonCell } from "./jsonCells.ts";
import { type JsonLayout, jsonRecords, surveyJson } from "./jsonSurvey.ts";
import type { UnicodeSign } from "./sniffUnicode.ts";

export interface OpenJson {
  readonly format: "json" | "geojson";
  readonly sheet: SourceSheet;
}

function cellsOf(record: unknown, names: GeometryNames): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  if (isFeature(record)) flattenFeature(record, cells, names);
  else flattenJson(record, cells);
  return cells;
}

/** Column names in order of first appearance, those of the geometry last. */
async function columnsOf(
  path: string,
  sign: UnicodeSign,
  layout: JsonLayout,
  names: GeometryNames,
): Promise<{ columns: Map<string, number>; features: boolean }> {
  const seen = new Set<string>();
  let features = false;
  let records = 0;
  for await (const batch of jsonRecords(path, sign, layout)) {
    for (const record of batch) {
      records++;
      features ||= isFeature(record);
      for (const name of cellsOf(record, names).keys()) seen.add(name);
      if (seen.size > MAX_COLUMNS) {
        throw new UnreadableFile("file.too-many-columns", { row: records, max: MAX_COLUMNS });
      }
    }
  }
  if (records === 0) throw new UnreadableFile("file.json-no-records");
  const geometry = new Set<string>(Object.values(names));
  const ordered = features
    ? [...seen].filter((name) => !geometry.has(name)).concat([...seen].filter((name) => geometry.has(name)))
    : [...seen];
  return { columns: new Map(ordered.map((name, index) => [name, index])), features };
}

/**
 * A JSON file read as rows: an array of objects, such an array within an object, one object per line, or GeoJSON
 * (RFC 7946: WGS 84, longitude first). The first row is the header, with row 0; record n is row n.
 */
export async function openJson(path: string, sign: UnicodeSign, sample: string): Promise<OpenJson> {
  const layout = await surveyJson(path, sign, sample);
  if (layout.matrix) return { format: "json", sheet: matrixSheet(path, sign, layout) };
  const names = geometryNames(foreignCrs(layout.crs));
  const { columns, features } = await columnsOf(path, sign, layout, names);
  const header = [...columns.keys()];
  const toCells = (record: unknown): Cell[] => {
    const cells: Cell[] = Array.from({ length: header.length }, () => "");
    for (const [name, cell] of cellsOf(record, names)) cells[columns.get(name)!] = cell;
    return cells;
  };
  async function* rows(): AsyncGenerator<readonly SourceRow[]> {
    yield [{ row: 0, cells: header }];
    let row = 0;
    for await (const batch of jsonRecords(path, sign, layout)) {
      yield batch.map((record) => ({ row: ++row, cells: toCells(record) }));
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
