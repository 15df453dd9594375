import proj4 from "proj4";
import type { Point } from "./positionedFile.ts";

/** One way in which files spoil their positions. */
export interface PositionMess {
  readonly kind: string;
  /** The headers of its columns. */
  readonly headers: readonly string[];
  /** The cells of one position, one per header. */
  readonly write: (point: Point, row: number) => readonly string[];
  /**
   * Whether the position can be known again: with what the deposit says of its place, or from the cells and headers
   * alone. `digits`: only where one single place of the decimal point puts the longitude in the department.
   */
  readonly resolvable: { readonly placed: true | "digits"; readonly alone: boolean };
}

const ALWAYS = { placed: true, alone: true } as const;

/** What the cells alone do not tell: the same metres lie in France in several systems. */
const PLACED = { placed: true, alone: false } as const;

const plain = (degrees: number): string => degrees.toFixed(6);
const comma = (text: string): string => text.replace(".", ",");

function projected(definition: string): (point: Point) => readonly [string, string] {
  const converter = proj4("WGS84", definition);
  return ({ lon, lat }) => {
    const [x, y] = converter.forward([lon, lat]);
    return [x.toFixed(2), y.toFixed(2)];
  };
}

const lambert93 = projected(
  "+proj=lcc +lat_0=46.5 +lon_0=3 +lat_1=49 +lat_2=44 +x_0=700000 +y_0=6600000 +ellps=GRS80 +units=m +no_defs",
);
const webMercator = projected("+proj=merc +a=6378137 +b=6378137 +units=m +no_defs");

/** The conic conformal zone of a file is that of its latitude: CC46 in Lyon. */
function conicZone(zone: number): (point: Point) => readonly [string, string] {
  const north = (zone - 41) * 1_000_000 + 200_000;
  return projected(
    `+proj=lcc +lat_0=${zone} +lon_0=3 +lat_1=${zone - 0.75} +lat_2=${zone + 0.75} +x_0=1700000 +y_0=${north} +ellps=GRS80 +units=m +no_defs`,
  );
}

function sexagesimal(degrees: number, positive: string, negative: string): string {
  const hundredths = Math.round(Math.abs(degrees) * 360_000);
  const seconds = (hundredths % 6_000) / 100;
  const minutes = Math.floor(hundredths / 6_000) % 60;
  return `${Math.floor(hundredths / 360_000)}°${minutes}'${seconds.toFixed(2)}"${degrees < 0 ? negative : positive}`;
}

/** A spreadsheet that takes the point for a thousands mark keeps a whole number. */
const withoutPoint = (degrees: number): string => String(Number(plain(degrees).replace(".", "")));

const DEGREES = ["longitude", "latitude"] as const;

/** Every way of spoiling positions, for a file around a latitude (the middle of its points). */
export function positionMesses(latitude: number): readonly PositionMess[] {
  const zone = Math.round(latitude);
  const conic = conicZone(zone);
  return [
    {
      kind: "intactes",
      headers: DEGREES,
      write: ({ lon, lat }) => [plain(lon), plain(lat)],
      resolvable: ALWAYS,
    },
    {
      kind: "axes inversés",
      headers: DEGREES,
      write: ({ lon, lat }) => [plain(lat), plain(lon)],
      resolvable: ALWAYS,
    },
    {
      kind: "axes inversés sur une ligne sur sept",
      headers: DEGREES,
      write: ({ lon, lat }, row) => (row % 7 === 3 ? [plain(lat), plain(lon)] : [plain(lon), plain(lat)]),
      resolvable: ALWAYS,
    },
    {
      kind: "virgule décimale",
      headers: DEGREES,
      write: ({ lon, lat }) => [comma(plain(lon)), comma(plain(lat))],
      resolvable: ALWAYS,
    },
    {
      kind: "point décimal perdu",
      headers: DEGREES,
      write: ({ lon, lat }) => [withoutPoint(lon), withoutPoint(lat)],
      resolvable: { placed: "digits", alone: false },
    },
    {
      kind: "degrés, minutes, secondes",
      headers: DEGREES,
      write: ({ lon, lat }) => [sexagesimal(lon, "E", "O"), sexagesimal(lat, "N", "S")],
      resolvable: ALWAYS,
    },
    {
      kind: "latitude et longitude dans une cellule",
      headers: ["Coordonnées GPS"],
      write: ({ lon, lat }) => [`${plain(lat)}, ${plain(lon)}`],
      resolvable: ALWAYS,
    },
    {
      kind: "longitude et latitude dans une cellule, virgules décimales",
      headers: ["geo_point"],
      write: ({ lon, lat }) => [`${comma(plain(lon))} ; ${comma(plain(lat))}`],
      resolvable: ALWAYS,
    },
    {
      kind: "Lambert-93, dit par l'en-tête",
      headers: ["X_L93", "Y_L93"],
      write: lambert93,
      resolvable: ALWAYS,
    },
    {
      kind: "Lambert-93, virgules, en-têtes X et Y",
      headers: ["X", "Y"],
      write: (point) => lambert93(point).map(comma),
      resolvable: PLACED,
    },
    {
      kind: "Lambert-93, axes inversés",
      headers: ["X", "Y"],
      write: (point) => lambert93(point).toReversed(),
      resolvable: PLACED,
    },
    { kind: "Lambert CC de la zone", headers: ["X", "Y"], write: conic, resolvable: ALWAYS },
    {
      kind: "Lambert CC, dit par l'en-tête",
      headers: [`X_CC${zone}`, `Y_CC${zone}`],
      write: conic,
      resolvable: ALWAYS,
    },
    { kind: "Web Mercator", headers: ["X", "Y"], write: webMercator, resolvable: PLACED },
  ];
}
