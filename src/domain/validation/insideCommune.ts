import { communeOfRow } from "../cleaning/rows/positionWitness.ts";
import { memoize } from "../cleaning/memoize.ts";
import type { RowRule } from "../cleaning/rowRule.ts";
import type { CleaningContext } from "../cleaning/valueCleaner.ts";
import { distanceToExtent } from "../geo/distance.ts";
import type { Position } from "../geo/shape.ts";
import { distanceToPolygons } from "../geo/distanceToPolygons.ts";
import { communeExtent, communeLimits } from "../geo/placeWitness.ts";
import { recordPoint } from "./recordPoint.ts";

/** Limits are simplified, and what stands along them may lie on either side: closer than this, nothing is said. */
const LIMITS_TOLERANCE_METRES = 200;
/** Extents are boxes drawn from addresses. */
const EXTENT_TOLERANCE_METRES = 500;

interface Known {
  readonly name: string;
  /** How far outside a point is, in metres, 0 where that is not worth a word; null for a commune of which nothing is known. */
  readonly metresOutside: ((point: Position) => number) | null;
}

function measure(code: string, { place, gazetteer }: CleaningContext): Known["metresOutside"] {
  const limits = communeLimits(code, place, gazetteer);
  const extent = communeExtent(code, place, gazetteer);
  if (limits === null && extent === null) return null;
  const tolerance = limits === null ? EXTENT_TOLERANCE_METRES : LIMITS_TOLERANCE_METRES;
  return ([lon, lat]) => {
    const metres = limits ? distanceToPolygons(limits, [lon, lat]) : distanceToExtent(extent!, lon, lat);
    return metres <= tolerance ? 0 : Math.round(metres);
  };
}

/** Warns of a point outside the limits, or else the extent, of its row's commune, or of the deposit's, saying how far. */
export const insideCommune: RowRule = (model, columns, context) => {
  const { place, gazetteer } = context;
  const pointOf = recordPoint(model);
  if (pointOf === null || !pointOf.fields.some((field) => columns.has(field))) return null;
  const codeOf = communeOfRow(model, context);
  const knownOf = memoize(
    (code: string): Known => ({
      name: gazetteer.byCode(code)?.name ?? code,
      metresOutside: measure(code, context),
    }),
    (code) => code,
  );
  return (row) => {
    const code = codeOf(row) ?? place.commune?.code;
    if (code === undefined) return;
    const { name, metresOutside } = knownOf(code);
    const point = metresOutside === null ? null : pointOf.read(row);
    if (metresOutside === null || point === null) return;
    const metres = metresOutside(point);
    if (metres === 0) return;
    row.report({
      field: pointOf.fields[0],
      code: "position.outside-commune",
      severity: "warning",
      params: { metres, commune: name },
    });
  };
};
