import { communeOfRow } from "../cleaning/rows/positionWitness.ts";
import { distance } from "../geo/distance.ts";
import type { Issue } from "../journal/issue.ts";
import type { RecordCheck } from "./recordCheck.ts";
import { recordPoint } from "./recordPoint.ts";

const FEWEST_POINTS = 5;
/** Larger than the radius of any commune of the mainland. */
const FAR_METRES = 30_000;

/** Points of one commune that are kept and compared; a denser file has other means to see its outliers. */
const MOST_POINTS = 200_000;

interface CommunePoints {
  readonly lons: number[];
  readonly lats: number[];
  readonly records: number[];
  readonly rows: number[];
}

/**
 * Warns of a point tens of kilometres away from the other points of the same commune, where no extent is known. The
 * centre is the median of the commune's points; at least five are needed.
 */
export const farFromOthers: RecordCheck = (model, context) => {
  const point = recordPoint(model);
  if (point === null) return null;
  const codeOf = communeOfRow(model, context);
  const communes = new Map<string, CommunePoints>();
  return {
    observe(row) {
      const code = codeOf(row) ?? context.place.commune?.code;
      const position = code === undefined ? null : point.read(row);
      if (code === undefined || position === null || context.place.extent(code) !== null) return;
      let points = communes.get(code);
      if (points === undefined) communes.set(code, (points = { lons: [], lats: [], records: [], rows: [] }));
      if (points.lons.length >= MOST_POINTS) return;
      points.lons.push(position[0]);
      points.lats.push(position[1]);
      points.records.push(row.record);
      points.rows.push(row.row);
    },
    finish() {
      const issues: Issue[] = [];
      for (const [code, points] of communes) {
        if (points.lons.length < FEWEST_POINTS) continue;
        const commune = context.gazetteer.byCode(code)?.name ?? code;
        const lon = median(points.lons);
        const lat = median(points.lats);
        for (let index = 0; index < points.lons.length; index++) {
          const metres = distance(points.lons[index]!, points.lats[index]!, lon, lat);
          if (metres <= FAR_METRES) continue;
          const params = { kilometres: Math.round(metres / 1000), commune };
          const field = point.fields[0];
          const [record, row] = [points.records[index]!, points.rows[index]!];
          issues.push({ record, row, field, code: "position.far-from-others", severity: "warning", params });
        }
      }
      return issues;
    },
  };
};

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1]!;
}
