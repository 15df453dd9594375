import type { Extent } from "../../../domain/geo/extent.ts";
import { signOf } from "../../../domain/presentation/categoryOf.ts";
import { joinMarks, type MarkScale } from "../../../domain/presentation/joinMarks.ts";
import type { Field } from "../../../domain/model/field.ts";
import { Problem } from "../../../domain/problem/problem.ts";
import { readMap } from "../../../services/portal/readMap.ts";
import type { PortalDataset } from "../../../services/portal/portalTerritory.ts";
import type { PortalVisit } from "../http/portalVisit.ts";
import { shortText } from "../shortText.ts";
import { readChoice } from "./readChoice.ts";

/** Degrees of a map that a person moves are rounded, so that neighbours share an answer. */
const DECIMALS = 1e4;
const USUAL_WIDTH = 840;

/** Where the living map asks for its marks, with the choices of the page; it adds `bbox`. */
export function pointsHref(
  { parameters }: Pick<PortalVisit, "parameters">,
  model: string,
  by: Field | null,
): string {
  const points = new URLSearchParams(parameters);
  for (const name of ["page", "tri", "colonne", "lang", "largeur"]) points.delete(name);
  points.set("couleur", by?.name ?? "aucun");
  return `/datasets/${model}/map.json?${points.toString()}`;
}

const rounded = (degree: number, round: (value: number) => number): number =>
  round(degree * DECIMALS) / DECIMALS;

function readExtent(text: string | null): Extent {
  const numbers = (text ?? "").split(",").map(Number);
  const [west, south, east, north] = numbers as [number, number, number, number];
  const isBox = numbers.length === 4 && numbers.every((degree) => Math.abs(degree) <= 180);
  if (!isBox || west >= east || south >= north || Math.abs(south) > 90 || Math.abs(north) > 90)
    throw new Problem("query.bbox");
  return [
    rounded(west, Math.floor),
    rounded(south, Math.floor),
    rounded(east, Math.ceil),
    rounded(north, Math.ceil),
  ];
}

/** Pixels of a degree on a map of this width (Web Mercator); of a usual map where the width is not understood. */
function scaleOf([west, south, east, north]: Extent, width: string | null): MarkScale {
  const pixels = /^\d{3,4}$/.test(width ?? "") ? Number(width) : USUAL_WIDTH;
  const x = pixels / (east - west);
  return { x, y: x / Math.cos((((south + north) / 2) * Math.PI) / 180) };
}

/**
 * What a living map shows of an extent, as JSON for its island: for each mark its middle (WGS 84, [lon, lat]), how many records,
 * how many of each sign (0 for what is not given), and the record with its name where it is alone. Throws `query.bbox`.
 */
export async function mapDocument(visit: PortalVisit, dataset: PortalDataset): Promise<string> {
  const { parameters, platform, territory } = visit;
  const extent = readExtent(parameters.get("bbox"));
  const known = new Set(territory.communes.map(({ insee }) => insee));
  const { choice, colour } = readChoice(dataset.model, parameters, known);
  const marks = joinMarks(
    await readMap(platform, dataset, { choice, extent, by: colour }),
    scaleOf(extent, parameters.get("largeur")),
  );
  return JSON.stringify({
    marks: marks.map(({ lon, lat, count, values, record }) => ({
      at: [Number(lon.toFixed(6)), Number(lat.toFixed(6))],
      count,
      signs: values.map((value) => [signOf(colour, value.value) ?? 0, value.count]),
      ...(record && { id: record.id, name: record.name === null ? null : shortText(record.name) }),
    })),
  });
}
