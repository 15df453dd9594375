import proj4 from "proj4";

/** A projected reference system that French files use, with the coordinates that it can hold in France. */
export interface Projection {
  readonly epsg: number;
  readonly name: string;
  /** As proj4 writes it. */
  readonly definition: string;
  /** Metres: [least x, least y, greatest x, greatest y]. */
  readonly bounds: readonly [number, number, number, number];
}

const conicZones: readonly Projection[] = [42, 43, 44, 45, 46, 47, 48, 49, 50].map((zone) => {
  const falseNorthing = (zone - 41) * 1_000_000 + 200_000;
  return {
    epsg: 3900 + zone,
    name: `Lambert CC${zone}`,
    definition: `+proj=lcc +lat_0=${zone} +lon_0=3 +lat_1=${zone - 0.75} +lat_2=${zone + 0.75} +x_0=1700000 +y_0=${falseNorthing} +ellps=GRS80 +units=m`,
    bounds: [1_050_000, falseNorthing - 140_000, 2_280_000, falseNorthing + 140_000] as const,
  };
});

const NTF = "+x_0=600000 +a=6378249.2 +b=6356515 +towgs84=-168,-60,320,0,0,0,0 +pm=paris +units=m";

const utm = (epsg: number, zone: number): Projection => ({
  epsg,
  name: `UTM ${zone}N`,
  definition: `+proj=utm +zone=${zone} +datum=WGS84 +units=m`,
  bounds: [100_000, 4_560_000, 900_000, 5_690_000],
});

/** In the order in which French files use them. */
export const PROJECTIONS: readonly Projection[] = [
  {
    epsg: 2154,
    name: "Lambert-93",
    definition:
      "+proj=lcc +lat_0=46.5 +lon_0=3 +lat_1=49 +lat_2=44 +x_0=700000 +y_0=6600000 +ellps=GRS80 +units=m",
    bounds: [60_000, 6_030_000, 1_260_000, 7_130_000],
  },
  ...conicZones,
  {
    epsg: 27572,
    name: "Lambert II étendu",
    definition: `+proj=lcc +lat_1=46.8 +lat_0=46.8 +lon_0=0 +k_0=0.99987742 +y_0=2200000 ${NTF}`,
    bounds: [0, 1_600_000, 1_230_000, 2_700_000],
  },
  {
    epsg: 3857,
    name: "Web Mercator",
    definition:
      "+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +nadgrids=@null +units=m",
    bounds: [-590_000, 5_050_000, 1_080_000, 6_660_000],
  },
  utm(32631, 31),
  utm(32630, 30),
  utm(32632, 32),
  {
    epsg: 27571,
    name: "Lambert I",
    definition: `+proj=lcc +lat_1=49.5 +lat_0=49.5 +lon_0=0 +k_0=0.999877341 +y_0=1200000 ${NTF}`,
    bounds: [0, 1_000_000, 1_230_000, 1_400_000],
  },
  {
    epsg: 27573,
    name: "Lambert III",
    definition: `+proj=lcc +lat_1=44.1 +lat_0=44.1 +lon_0=0 +k_0=0.999877499 +y_0=3200000 ${NTF}`,
    bounds: [0, 3_000_000, 1_230_000, 3_400_000],
  },
  {
    epsg: 5490,
    name: "RGAF09 / UTM 20N",
    definition: "+proj=utm +zone=20 +ellps=GRS80 +units=m",
    bounds: [460_000, 1_580_000, 760_000, 2_010_000],
  },
  {
    epsg: 2972,
    name: "RGFG95 / UTM 22N",
    definition: "+proj=utm +zone=22 +ellps=GRS80 +units=m",
    bounds: [90_000, 220_000, 450_000, 660_000],
  },
  {
    epsg: 2975,
    name: "RGR92 / UTM 40S",
    definition: "+proj=utm +zone=40 +south +ellps=GRS80 +units=m",
    bounds: [300_000, 7_620_000, 390_000, 7_710_000],
  },
  {
    epsg: 4471,
    name: "RGM04 / UTM 38S",
    definition: "+proj=utm +zone=38 +south +ellps=GRS80 +units=m",
    bounds: [490_000, 8_540_000, 550_000, 8_620_000],
  },
];

const byEpsg = new Map(PROJECTIONS.map((projection) => [projection.epsg, projection]));
type Convert = (point: [number, number]) => number[];
const converters = new Map<number, { readonly toDegrees: Convert; readonly toMetres: Convert }>();

function converterOf(epsg: number): { readonly toDegrees: Convert; readonly toMetres: Convert } {
  const known = converters.get(epsg);
  if (known) return known;
  const projection = byEpsg.get(epsg);
  if (projection === undefined) throw new RangeError(`No projection EPSG:${epsg}`);
  const converter = proj4(projection.definition, "WGS84");
  const both = {
    toDegrees: (point: [number, number]) => converter.forward(point),
    toMetres: (point: [number, number]) => converter.inverse(point),
  };
  converters.set(epsg, both);
  return both;
}

/**
 * WGS 84 degrees, [lon, lat], of projected coordinates in metres (x eastwards, y northwards). To the centimetre,
 * except the systems on the old NTF datum (Lambert I, II étendu, III), which are about two metres right without
 * IGN's grid.
 * @throws RangeError for a system that is not in `PROJECTIONS`.
 */
export function toWgs84(epsg: number, x: number, y: number): [lon: number, lat: number] {
  const [lon, lat] = converterOf(epsg).toDegrees([x, y]);
  return [lon!, lat!];
}

/**
 * Projected coordinates in metres (x eastwards, y northwards) of WGS 84 degrees: the inverse of `toWgs84`.
 * @throws RangeError for a system that is not in `PROJECTIONS`.
 */
export function fromWgs84(epsg: number, lon: number, lat: number): [x: number, y: number] {
  const [x, y] = converterOf(epsg).toMetres([lon, lat]);
  return [x!, y!];
}

/** Whether a system can hold these metres in France. A first sieve: the point must still be looked at. */
export function mayHold({ bounds }: Projection, x: number, y: number): boolean {
  return x >= bounds[0] && x <= bounds[2] && y >= bounds[1] && y <= bounds[3];
}
