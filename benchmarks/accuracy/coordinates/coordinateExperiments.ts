import { departmentExtent } from "../../../src/domain/geo/departmentExtent.ts";
import { NOWHERE } from "../../../src/domain/place/place.ts";
import type { ExpectedCell, Experiment } from "../experiment.ts";
import { replaceColumns } from "../realTable.ts";
import { positionedFiles, type Point, type PositionedFile } from "./positionedFile.ts";
import { positionMesses, type PositionMess } from "./positionMess.ts";

/** Metres. */
const TOLERANCE = 1;
const METRES_PER_DEGREE = 111_320;

/** Whether one single place of the decimal point puts the longitude in the department. */
function hasOneReading({ lon }: Point, department: string): boolean {
  const extent = departmentExtent(department);
  if (!extent) return false;
  const digits = Math.round(lon * 1e6);
  const readings = [1e3, 1e4, 1e5, 1e6, 1e7, 1e8].map((scale) => digits / scale);
  return readings.filter((degrees) => degrees >= extent[0] && degrees <= extent[2]).length === 1;
}

const within =
  (truth: number, metresPerDegree: number) =>
  (got: string): boolean =>
    Math.abs(Number(got) - truth) * metresPerDegree <= TOLERANCE;

function expectedCells(
  { model }: PositionedFile,
  point: Point | null,
  raw: readonly string[],
  resolvable: boolean,
): ExpectedCell[] {
  const { longitude, latitude } = model.geometry ?? {};
  if (point === null || longitude === undefined || latitude === undefined) return [];
  const shrink = Math.cos((point.lat * Math.PI) / 180);
  const { lon, lat } = point;
  const text = raw.join(" | ");
  return [
    {
      field: longitude,
      raw: text,
      truth: String(lon),
      resolvable,
      accepts: within(lon, METRES_PER_DEGREE * shrink),
    },
    { field: latitude, raw: text, truth: String(lat), resolvable, accepts: within(lat, METRES_PER_DEGREE) },
  ];
}

function spoilt(file: PositionedFile, mess: PositionMess, placed: boolean): Experiment {
  const cells = file.points.map((point, row) =>
    point === null ? mess.headers.map(() => "") : mess.write(point, row),
  );
  const added = Object.fromEntries(mess.headers.map((name, at) => [name, cells.map((row) => row[at]!)]));
  const numbered = { header: ["nom"], rows: file.points.map((_, row) => [`Lieu ${row + 1}`]) };
  const { alone, placed: known } = mess.resolvable;
  const isResolvable = (point: Point | null): boolean =>
    placed ? known === true || (point !== null && hasOneReading(point, file.department)) : alone;
  return {
    kind: `${mess.kind}${placed ? "" : ", sans aucun lieu"}`,
    name: file.name,
    model: file.model,
    place: placed ? file.place : NOWHERE,
    table: replaceColumns(placed ? file.bare : numbered, [], added),
    expected: file.points.map((point, row) => expectedCells(file, point, cells[row]!, isResolvable(point))),
  };
}

function asPublished(file: PositionedFile): Experiment {
  return {
    kind: "telles que publiées",
    name: file.name,
    model: file.model,
    place: file.place,
    table: file.original,
    expected: file.points.map((point) => expectedCells(file, point, ["comme publié"], true)),
  };
}

function middleLatitude({ points }: PositionedFile): number {
  const latitudes = points.flatMap((point) => (point ? [point.lat] : [])).sort((a, b) => a - b);
  return latitudes[Math.floor(latitudes.length / 2)]!;
}

/**
 * Each real file with good positions: as it is published, then with its positions spoilt in every way, among its own
 * columns and with what its depositor would say; then the spoilt positions alone, with nothing that tells a place.
 */
export async function* coordinateExperiments(): AsyncGenerator<Experiment> {
  for (const file of await positionedFiles()) {
    yield asPublished(file);
    for (const mess of positionMesses(middleLatitude(file))) {
      yield spoilt(file, mess, true);
      yield spoilt(file, mess, false);
    }
  }
}
