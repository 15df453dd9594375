import { communeOfRow } from "../cleaning/rows/positionWitness.ts";
import { memoize } from "../cleaning/memoize.ts";
import type { RowRule } from "../cleaning/rowRule.ts";
import { distanceToExtent } from "../geo/distance.ts";
import type { Extent } from "../geo/extent.ts";
import { communeExtent } from "../geo/placeWitness.ts";
import { recordPoint } from "./recordPoint.ts";

/** Extents are boxes drawn from addresses or outlines: closer than this, nothing is said. */
const TOLERANCE_METRES = 500;

interface Known {
  readonly name: string;
  readonly extent: Extent | null;
}

/** Warns of a point outside the extent of its row's commune, or of the deposit's, saying how far. */
export const insideCommune: RowRule = (model, columns, context) => {
  const { place, gazetteer } = context;
  const pointOf = recordPoint(model);
  if (pointOf === null || !pointOf.fields.some((field) => columns.has(field))) return null;
  const codeOf = communeOfRow(model, context);
  const knownOf = memoize(
    (code: string): Known => ({
      name: gazetteer.byCode(code)?.name ?? code,
      extent: communeExtent(code, place, gazetteer),
    }),
    (code) => code,
  );
  return (row) => {
    const code = codeOf(row) ?? place.commune?.code;
    if (code === undefined) return;
    const { name, extent } = knownOf(code);
    const point = extent === null ? null : pointOf.read(row);
    if (extent === null || point === null) return;
    const metres = Math.round(distanceToExtent(extent, point[0], point[1]));
    if (metres <= TOLERANCE_METRES) return;
    row.report({
      field: pointOf.fields[0],
      code: "position.outside-commune",
      severity: "warning",
      params: { metres, commune: name },
    });
  };
};
