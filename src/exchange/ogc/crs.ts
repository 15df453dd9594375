import { fromWgs84, toWgs84 } from "../../domain/geo/projection.ts";
import { mapShape, type Position, type Shape } from "../../domain/geo/shape.ts";
import { Problem } from "../../domain/problem/problem.ts";

/** A coordinate reference system that the API speaks (OGC 18-058r1). */
export interface Crs {
  /** As collections list it and as `Content-Crs` gives it. */
  readonly uri: string;
  /** The projected system in metres; null for WGS 84 degrees. */
  readonly epsg: number | null;
  /** True where the authority puts latitude before longitude. */
  readonly latitudeFirst: boolean;
  readonly title: string;
}

const epsgUri = (code: number): string => `http://www.opengis.net/def/crs/EPSG/0/${code}`;

const projected = (epsg: number, title: string): Crs => ({
  uri: epsgUri(epsg),
  epsg,
  latitudeFirst: false,
  title,
});

/** WGS 84, longitude first: how everything is stored, and the default of every request. */
export const CRS84: Crs = {
  uri: "http://www.opengis.net/def/crs/OGC/1.3/CRS84",
  epsg: null,
  latitudeFirst: false,
  title: "WGS 84 (longitude, latitude)",
};

export const SUPPORTED_CRS: readonly Crs[] = [
  CRS84,
  { uri: epsgUri(4326), epsg: null, latitudeFirst: true, title: "WGS 84 (latitude, longitude)" },
  projected(3857, "Web Mercator"),
  projected(2154, "RGF93 / Lambert-93"),
  projected(3946, "RGF93 / CC46"),
];

/**
 * The system of a `crs`, `bbox-crs` or `filter-crs` parameter, by its URI.
 * @throws Problem `query.crs` for one that collections do not list.
 */
export function crsOf(uri: string | null): Crs {
  if (uri === null) return CRS84;
  const found = SUPPORTED_CRS.find((crs) => crs.uri === uri);
  if (found === undefined) throw new Problem("query.crs", { value: uri.slice(0, 100) });
  return found;
}

/** The value of the `Content-Crs` response header: the URI between angle brackets. */
export function contentCrs({ uri }: Crs): string {
  return `<${uri}>`;
}

const rounded = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits;

/** A WGS 84 position [lon, lat] in the system's own axis order; degrees to 7 decimals, metres to the millimetre. */
export function toCrs(crs: Crs, [lon, lat]: Position): Position {
  if (crs.epsg !== null) {
    const [x, y] = fromWgs84(crs.epsg, lon, lat);
    return [rounded(x, 3), rounded(y, 3)];
  }
  const [x, y] = [rounded(lon, 7), rounded(lat, 7)];
  return crs.latitudeFirst ? [y, x] : [x, y];
}

/** A position in the system's own axis order as WGS 84 [lon, lat]. */
export function fromCrs(crs: Crs, [first, second]: Position): Position {
  if (crs.epsg !== null) return toWgs84(crs.epsg, first, second);
  return crs.latitudeFirst ? [second, first] : [first, second];
}

/** A WGS 84 GeoJSON geometry in another system; the same object for CRS84, so that nothing is paid by default. */
export function shapeInCrs(crs: Crs, shape: Shape): Shape {
  return crs === CRS84 ? shape : mapShape(shape, (position) => toCrs(crs, position));
}
