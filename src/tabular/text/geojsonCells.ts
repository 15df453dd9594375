import type { Cell } from "../../domain/table/cell.ts";
import { flattenJson, jsonCell } from "./jsonCells.ts";

/** A GeoJSON Feature (RFC 7946). */
export interface GeojsonFeature {
  readonly type: "Feature";
  readonly [member: string]: unknown;
}

export function isFeature(value: unknown): value is GeojsonFeature {
  return typeof value === "object" && value !== null && "type" in value && value.type === "Feature";
}

function pointOf(geometry: unknown): readonly unknown[] | null {
  if (typeof geometry !== "object" || geometry === null) return null;
  const { type, coordinates } = geometry as { type?: unknown; coordinates?: unknown };
  return type === "Point" && Array.isArray(coordinates) && coordinates.length >= 2 ? coordinates : null;
}

/** Names of the columns that hold the geometry; they say the reference system when it is not WGS 84. */
export interface GeometryNames {
  readonly first: string;
  readonly second: string;
  readonly third: string;
  readonly shape: string;
}

const WGS84: GeometryNames = {
  first: "longitude",
  second: "latitude",
  third: "altitude",
  shape: "geometry",
};

/**
 * The reference system named by the `crs` member that files older than RFC 7946 carry. Null for none, or for WGS 84
 * with longitude first (CRS84 and EPSG:4326 as such files use it); otherwise "EPSG:2154" or the name as written.
 */
export function foreignCrs(crs: unknown): string | null {
  if (crs === null || crs === undefined) return null;
  const { properties } = crs as { properties?: { name?: unknown; code?: unknown; href?: unknown } };
  const named = properties?.name ?? properties?.code ?? properties?.href ?? crs;
  const name = typeof named === "string" ? named : JSON.stringify(named);
  if (/CRS84$/i.test(name) || /\b4326$/.test(name)) return null;
  const code = /EPSG\D*?(?:\d+\.\d+\D)?(\d{4,6})$/i.exec(name) ?? /^(\d{4,6})$/.exec(name);
  return code ? `EPSG:${code[1]!}` : name;
}

/** Column names for coordinates in a reference system; null stands for WGS 84. */
export function geometryNames(crs: string | null): GeometryNames {
  if (crs === null) return WGS84;
  return { first: `x (${crs})`, second: `y (${crs})`, third: `z (${crs})`, shape: `geometry (${crs})` };
}

/** The cells of a feature, by where they come from; the same name may stand in several of them. */
export interface FeatureCells {
  readonly properties: ReadonlyMap<string, Cell>;
  /** Its identifier and any member that the standard does not know. */
  readonly own: ReadonlyMap<string, Cell>;
  readonly geometry: ReadonlyMap<keyof GeometryNames, Cell>;
}

/**
 * Takes a feature apart. A point gives two numbers, in the order of GeoJSON (longitude, latitude), and an altitude where
 * there is one; any other shape stays GeoJSON text.
 */
export function featureCells(feature: GeojsonFeature): FeatureCells {
  const properties = new Map<string, Cell>();
  const own = new Map<string, Cell>();
  const geometry = new Map<keyof GeometryNames, Cell>();
  for (const [member, value] of Object.entries(feature)) {
    if (member === "type" || member === "geometry" || member === "bbox") continue;
    if (member !== "properties") flattenJson(value, own, member);
    else if (value !== null) flattenJson(value, properties);
  }
  const point = pointOf(feature["geometry"]);
  if (point) {
    for (const [rank, axis] of (["first", "second", "third"] as const).entries()) {
      if (point[rank] !== undefined) geometry.set(axis, jsonCell(point[rank]));
    }
  } else if (feature["geometry"] !== null && feature["geometry"] !== undefined) {
    geometry.set("shape", jsonCell(feature["geometry"]));
  }
  return { properties, own, geometry };
}
