import type { AddressRow, RowSink } from "./addressRow.ts";
import {
  addPosition,
  type CommuneDraft,
  draftCommune,
  draftStreet,
  MICRO,
  newStreet,
  own,
  type StreetDraft,
  type SuffixIds,
} from "./communeDraft.ts";
import { packCommune, type PackedCommune, unpackCommune } from "./packedCommune.ts";

interface NamedPlace {
  points: number;
  lon: number;
  lat: number;
  readonly postcode: string;
  readonly formerCode: string;
  readonly formerCity: string;
}

/** The communes of one source, gathered row by row. */
export interface Collector {
  readonly sink: RowSink;
  /** Rows without a usable position. */
  readonly unplaced: () => number;
  finish(): Generator<PackedCommune>;
}

/** Rows gathered between two packings. */
const MOST_OPEN = 500_000;

/** Gathers the rows of one source by commune and street; `source` is its rank among the sources. */
export function collectRows(source: number, suffixes: SuffixIds): Collector {
  const communes = new Map<string, CommuneDraft>();
  const places = new Map<string, Map<string, NamedPlace>>();
  const packed = new Map<string, PackedCommune>();
  let unplaced = 0;
  let open = 0;
  let commune: CommuneDraft | null = null;
  let current: StreetDraft | null = null;

  /** Once many numbers are open, what was gathered waits in few bytes. */
  const packAll = (): void => {
    for (const [code, draft] of communes) packed.set(code, packCommune(draft));
    communes.clear();
    open = 0;
    commune = null;
  };

  const reopen = (code: string): CommuneDraft | undefined => {
    const waiting = packed.get(code);
    if (waiting) packed.delete(code);
    return waiting ? unpackCommune(waiting) : communes.get(code);
  };

  /** Files list a street's numbers together: most rows belong to the street of the row before. */
  const streetOf = (row: AddressRow): StreetDraft => {
    if (commune?.code !== row.citycode) {
      commune = reopen(row.citycode) ?? draftCommune(row.citycode, row.city, source);
      communes.set(commune.code, commune);
      if (commune.name === "") commune.name = own(row.city);
      current = null;
    }
    const { name, postcode, formerCode, aliases } = row;
    const same = current?.name === name && current.postcode === postcode && current.formerCode === formerCode;
    if (current === null || !same || aliases.length > 0) current = draftStreet(commune, row);
    return current;
  };

  return {
    sink(row) {
      if (++open > MOST_OPEN) packAll();
      const street = streetOf(row);
      if (!addPosition(street, row, suffixes)) unplaced++;
      else if (row.place !== "" && row.place !== row.name) notePlace(places, commune!.code, row);
    },
    unplaced: () => unplaced,
    *finish() {
      packAll();
      for (const [code, waiting] of packed) {
        const named = places.get(code);
        packed.delete(code);
        yield named ? withPlaces(waiting, named) : waiting;
      }
    },
  };
}

function withPlaces(waiting: PackedCommune, named: ReadonlyMap<string, NamedPlace>): PackedCommune {
  const commune = unpackCommune(waiting);
  addPlaces(commune, named);
  return packCommune(commune);
}

function notePlace(places: Map<string, Map<string, NamedPlace>>, commune: string, row: AddressRow): void {
  let named = places.get(commune);
  if (!named) places.set(commune, (named = new Map()));
  const { postcode, formerCode, formerCity } = row;
  let place = named.get(row.place);
  if (!place)
    named.set(own(row.place), (place = { points: 0, lon: 0, lat: 0, postcode, formerCode, formerCity }));
  place.points++;
  place.lon += row.lon;
  place.lat += row.lat;
}

/** A place named beside addresses becomes a locality in the middle of them, unless the source has it already. */
function addPlaces(commune: CommuneDraft, named: ReadonlyMap<string, NamedPlace>): void {
  const known = new Set([...commune.streets.values()].map((street) => street.name.toLowerCase()));
  for (const [name, { points, lon, lat, ...identity }] of named) {
    if (known.has(name.toLowerCase())) continue;
    const place = newStreet({ name, locality: true, ...identity });
    place.lon = Math.round((lon / points) * MICRO);
    place.lat = Math.round((lat / points) * MICRO);
    commune.streets.set(`${name}\n${identity.postcode}\n${identity.formerCode}`, place);
  }
}
