import { positionFields } from "../cleaning/rows/positionFields.ts";
import type { RowView } from "../cleaning/rowRule.ts";
import { positionOf } from "../geo/recordGeometry.ts";
import { positionsOf } from "../geo/shape.ts";
import { certainValue } from "../journal/outcome.ts";
import type { Model } from "../model/model.ts";

/** How a model's records say where they are, as one point. */
export interface RecordPoint {
  /** The fields it is read from, the one to point at first. */
  readonly fields: readonly [string, ...string[]];
  /** [lon, lat] in WGS 84 degrees, from certain values; of a shape, its first position. Null without any. */
  read(row: RowView): readonly [number, number] | null;
}

/** The reader of a model's positions; null when it has none. */
export function recordPoint(model: Model): RecordPoint | null {
  const pair = positionFields(model);
  const { shape, point } = model.geometry ?? {};
  const others = [point, shape].filter((field) => field !== undefined);
  const fields = pair === null ? others : [pair.longitude, pair.latitude, ...others];
  const [first, ...more] = fields;
  if (first === undefined) return null;
  return {
    fields: [first, ...more],
    read(row) {
      if (pair !== null) {
        const lon = certainValue(row.outcome(pair.longitude));
        const lat = certainValue(row.outcome(pair.latitude));
        if (lon && lat) return [Number(lon), Number(lat)];
      }
      if (others.length === 0) return null;
      const geometry = positionOf(model, (field) => certainValue(row.outcome(field)));
      return geometry === null ? null : (positionsOf(geometry)[0] ?? null);
    },
  };
}
