import { distance, distanceToExtent } from "../../domain/geo/distance.ts";
import { KIND_LOCALITY, NO_POSITION } from "../format/indexLayout.ts";
import { degreesOf, type IndexReader } from "./indexReader.ts";

/** The address nearest to a point. */
export interface Nearest {
  readonly commune: number;
  readonly street: number;
  /** Position among the index's numbers; -1 for a place without number. */
  readonly number: number;
  readonly metres: number;
}

/** The number, or place without numbers, nearest to a WGS 84 point, within `reach` metres; null when there is none. */
export function nearestAddress(reader: IndexReader, lon: number, lat: number, reach: number): Nearest | null {
  const { communeStreet, communeBox } = reader.tables;
  let best: Nearest | null = null;
  let least = reach;
  for (let commune = 0; commune < reader.communeCount; commune++) {
    const at = commune * 8;
    if (communeBox[at] === NO_POSITION) continue;
    const west = degreesOf(communeBox[at]!);
    const south = degreesOf(communeBox[at + 1]!);
    const east = degreesOf(communeBox[at + 2]!);
    const north = degreesOf(communeBox[at + 3]!);
    if (lat < south - 0.02 || lat > north + 0.02 || lon < west - 0.05 || lon > east + 0.05) continue;
    if (distanceToExtent([west, south, east, north], lon, lat) > least) continue;
    for (let street = communeStreet[commune]!; street < communeStreet[commune + 1]!; street++) {
      const found = nearestOfStreet(reader, street, lon, lat, least);
      if (!found) continue;
      least = found.metres;
      best = { commune, street, ...found };
    }
  }
  return best;
}

function nearestOfStreet(reader: IndexReader, street: number, lon: number, lat: number, reach: number) {
  const { streetLon, streetLat, streetRadius, streetNumberStart, streetKind } = reader.tables;
  if (streetLon[street] === NO_POSITION) return null;
  const away = distance(lon, lat, degreesOf(streetLon[street]!), degreesOf(streetLat[street]!));
  const start = streetNumberStart[street]!;
  const end = streetNumberStart[street + 1]!;
  if (start === end)
    return away < reach && (streetKind[street]! & KIND_LOCALITY) !== 0 ? { number: -1, metres: away } : null;
  if (away - streetRadius[street]! - 50 > reach) return null;
  let least = reach;
  let number = -1;
  for (let at = start; at < end; at++) {
    const metres = distance(lon, lat, reader.numberLon(street, at), reader.numberLat(street, at));
    if (metres < least) {
      least = metres;
      number = at;
    }
  }
  return number < 0 ? null : { number, metres: least };
}
