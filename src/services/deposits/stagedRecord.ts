import type { StagedIssue, StagedRecord } from "../../db/deposits/stageDeposit.ts";
import { positionOf } from "../../domain/geo/recordGeometry.ts";
import { positionsOf, type Shape } from "../../domain/geo/shape.ts";
import type { Model } from "../../domain/model/model.ts";
import { cellGroupKey } from "../../domain/review/cellGroupKey.ts";
import type { DepositRecord } from "../../pipeline/deposit/depositRecord.ts";
import type { Issue } from "../../domain/journal/issue.ts";

type Geometry = Pick<StagedRecord, "geometry" | "lon" | "lat" | "box">;

const NOWHERE: Geometry = { geometry: null, lon: null, lat: null, box: null };

/** The middle of a shape's extent, which is the point itself for a point. */
function placed(shape: Shape): Geometry {
  const positions = positionsOf(shape);
  const lons = positions.map(([lon]) => lon);
  const lats = positions.map(([, lat]) => lat);
  const [west, east] = [Math.min(...lons), Math.max(...lons)];
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  return {
    geometry: shape,
    lon: (west + east) / 2,
    lat: (south + north) / 2,
    box: [west, south, east, north],
  };
}

/** Where values in the model's field order lie, WGS 84; nulls when they give no position. */
export function geometryOf(model: Model, values: readonly (string | null)[]): Geometry {
  const indexes = new Map(model.fields.map(({ name }, index) => [name, index]));
  const shape = positionOf(model, (field) => values[indexes.get(field) ?? -1] ?? null);
  return shape === null || positionsOf(shape).length === 0 ? NOWHERE : placed(shape);
}

/** A cleaned record as the database keeps it for review. */
export function stagedRecord(model: Model, record: DepositRecord): StagedRecord {
  return {
    record: record.record,
    sheet: record.sheet,
    row: record.row,
    raws: record.raws,
    values: record.values,
    ...geometryOf(model, record.values),
    geocoding: record.geocoding,
    cells: record.cells.map(({ index: _index, ...cell }) => ({
      ...cell,
      groupKey: cellGroupKey(model, record.record, cell),
    })),
  };
}

/** An issue as the database keeps it. */
export function stagedIssue({ record, field, code, severity, params }: Issue): StagedIssue {
  return { record, field, code, severity, params: params ?? {} };
}
