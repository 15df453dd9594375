import proj4 from "proj4";
import type { Model } from "../../../src/domain/model/model.ts";
import { NOWHERE, type Place } from "../../../src/domain/place/place.ts";
import { loadModel } from "../../../src/services/loadModel.ts";
import { METROPOLE_DE_LYON, placeOf } from "../places.ts";
import { columnOf, readRealTable, type RealTable, replaceColumns, sampleRows } from "../realTable.ts";
import { sharedPath } from "../sharedData.ts";

/** WGS 84 degrees. */
export interface Point {
  readonly lon: number;
  readonly lat: number;
}

/** A real file whose positions are known to be good. */
export interface PositionedFile {
  readonly name: string;
  readonly model: Model;
  /** What its depositor would say of it. */
  readonly place: Place;
  /** Where all of it lies. */
  readonly department: string;
  /** As it is published. */
  readonly original: RealTable;
  /** Without any column that tells the position. */
  readonly bare: RealTable;
  /** One per row; null where the file gives none. */
  readonly points: readonly (Point | null)[];
}

interface Source {
  readonly name: string;
  readonly file: string;
  readonly model: string;
  readonly place: Place;
  readonly department: string;
  readonly positionColumns: readonly string[];
  readonly read: (table: RealTable) => readonly (Point | null)[];
}

/** Large files add time, not knowledge. */
const MOST_ROWS = 400;

/** As EPSG:2154 defines it; written here so that the truth owes nothing to what it measures. */
const LAMBERT_93 = proj4(
  "+proj=lcc +lat_0=46.5 +lon_0=3 +lat_1=49 +lat_2=44 +x_0=700000 +y_0=6600000 +ellps=GRS80 +units=m +no_defs",
  "WGS84",
);

function pointOf(lon: string, lat: string): Point | null {
  return lon.trim() === "" || lat.trim() === "" ? null : { lon: Number(lon), lat: Number(lat) };
}

const degrees = (lon: string, lat: string) => (table: RealTable) => {
  const latitudes = columnOf(table, lat);
  return columnOf(table, lon).map((text, at) => pointOf(text, latitudes[at]!));
};

const latLonPair = (column: string) => (table: RealTable) =>
  columnOf(table, column).map((text) => {
    const [lat = "", lon = ""] = text.split(",");
    return pointOf(lon, lat);
  });

const geometry = (table: RealTable): Point[] =>
  columnOf(table, "geometry").map((text) => {
    const { coordinates } = JSON.parse(text) as { readonly coordinates: readonly [number, number] };
    return { lon: coordinates[0], lat: coordinates[1] };
  });

function lambert93(table: RealTable): (Point | null)[] {
  const northings = columnOf(table, "y");
  return columnOf(table, "x").map((easting, at) => {
    const [x, y] = [easting, northings[at]!].map((text) => Number(text.replace(",", ".")));
    if (!x || !y) return null;
    const [lon, lat] = LAMBERT_93.forward([x, y]);
    return { lon, lat };
  });
}

const mednum = "schemas/official/LaMednum_standard-mediation-num.schema.json";
const aire = "schemas/official/CEREMA_schema-aire-livraison.schema.json";
const banColumns = ["x", "y", "lon", "lat"];
const balColumns = ["x", "y", "long", "lat"];

const sources = (): readonly Source[] => [
  {
    name: "bordeaux, toilettes",
    file: "toilettes/bordeaux_toilettes.csv",
    model: "toilettes",
    place: placeOf({ commune: "33063" }),
    department: "33",
    positionColumns: ["x_long", "y_lat", "geometrie"],
    read: degrees("x_long", "y_lat"),
  },
  {
    name: "toulouse, défibrillateurs",
    file: "dae/toulouse_defibrillateurs.csv",
    model: "defibrillateurs",
    place: placeOf({ commune: "31555" }),
    department: "31",
    positionColumns: ["## Geo Point", "Geo Shape"],
    read: latLonPair("## Geo Point"),
  },
  {
    name: "hauts-de-seine, aires de livraison",
    file: "antibes-aires-livraison/hauts-de-seine_aires-de-livraison.csv",
    model: sharedPath(aire),
    place: NOWHERE,
    department: "92",
    positionColumns: ["geo_shape", "geo_point_2d"],
    read: latLonPair("geo_point_2d"),
  },
  {
    name: "gironde, médiation numérique",
    file: "inclusion-numerique/gironde.json",
    model: sharedPath(mednum),
    place: NOWHERE,
    department: "33",
    positionColumns: ["Coord. X", "Coord. Y"],
    read: degrees("Coord. Y", "Coord. X"),
  },
  {
    name: "maine-et-loire, médiation numérique",
    file: "inclusion-numerique/maine-et-loire.json",
    model: sharedPath(mednum),
    place: NOWHERE,
    department: "49",
    positionColumns: ["x", "y"],
    read: lambert93,
  },
  {
    name: "métropole de Lyon, toilettes",
    file: "grandlyon/toilettes.geojson",
    model: "toilettes",
    place: placeOf({ territory: METROPOLE_DE_LYON }),
    department: "69",
    positionColumns: ["geometry"],
    read: geometry,
  },
  {
    name: "métropole de Lyon, fontaines",
    file: "grandlyon/fontaines.geojson",
    model: sharedPath("schemas/official/datagouv_schema-fontaine-eau.schema.json"),
    place: placeOf({ territory: METROPOLE_DE_LYON }),
    department: "69",
    positionColumns: ["geometry"],
    read: geometry,
  },
  {
    name: "lyon, aires de livraison",
    file: "lyon-aires-livraison/exemple-grand-lyon.csv",
    model: sharedPath(aire),
    place: placeOf({ commune: "69123" }),
    department: "69",
    positionColumns: ["LONGITUDE", "LATITUDE", "GEOM_WKT"],
    read: degrees("LONGITUDE", "LATITUDE"),
  },
  {
    name: "bondy, adresses",
    file: "ban/ban-93010-bondy.fixed.csv",
    model: "toilettes",
    place: placeOf({ commune: "93010" }),
    department: "93",
    positionColumns: banColumns,
    read: degrees("lon", "lat"),
  },
  {
    name: "bruz, adresses",
    file: "ban/bal-35047-bruz-v1.3.csv",
    model: "toilettes",
    place: placeOf({ commune: "35047" }),
    department: "35",
    positionColumns: balColumns,
    read: degrees("long", "lat"),
  },
  {
    name: "mont-bonvillers, adresses",
    file: "ban/ban-54084-mont-bonvillers.csv",
    model: "toilettes",
    place: placeOf({ commune: "54084" }),
    department: "54",
    positionColumns: balColumns,
    read: degrees("long", "lat"),
  },
];

/** The real files with good positions. The swapped and the Lambert ones are told the right way round. */
export async function positionedFiles(): Promise<PositionedFile[]> {
  return Promise.all(
    sources().map(async ({ name, file, model, place, department, positionColumns, read }) => {
      const original = sampleRows(readRealTable(file), MOST_ROWS);
      return {
        name,
        model: await loadModel(model),
        place,
        department,
        original,
        bare: replaceColumns(original, positionColumns, {}),
        points: read(original),
      };
    }),
  );
}
