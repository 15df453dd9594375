import type { CommuneDraft, StreetDraft } from "./communeDraft.ts";
import { orderNumbers } from "./streetPlace.ts";

/**
 * A commune's draft in few bytes, outside the heap: twelve a number. Millions of numbers wait so until all sources are
 * read. Of each number only the best position is kept.
 */
export interface PackedCommune {
  readonly code: string;
  readonly source: number;
  readonly name: string;
  /** UTF-8 JSON: one list a street. */
  readonly streets: Buffer;
  readonly keys: Uint32Array;
  readonly lons: Int32Array;
  readonly lats: Int32Array;
}

type PackedStreet = readonly [
  key: string,
  name: string,
  id: string,
  locality: 0 | 1,
  postcode: string,
  formerCode: string,
  formerCity: string,
  lon: number | null,
  lat: number | null,
  aliases: readonly string[],
  numbers: number,
];

/** Packs a draft; its streets keep their order. */
export function packCommune({ code, source, name, streets }: CommuneDraft): PackedCommune {
  const orders = new Map([...streets].map(([key, street]) => [key, orderNumbers(street)]));
  let size = 0;
  for (const order of orders.values()) size += order.length;
  const keys = new Uint32Array(size);
  const lons = new Int32Array(size);
  const lats = new Int32Array(size);
  const list: PackedStreet[] = [];
  let next = 0;
  for (const [key, street] of streets) {
    const order = orders.get(key)!;
    for (const at of order) {
      keys[next] = street.keys[at]!;
      lons[next] = street.lons[at]!;
      lats[next++] = street.lats[at]!;
    }
    const { id, postcode, formerCode, formerCity, lon, lat, aliases } = street;
    const locality = street.locality ? 1 : 0;
    list.push([
      key,
      street.name,
      id,
      locality,
      postcode,
      formerCode,
      formerCity,
      lon,
      lat,
      aliases,
      order.length,
    ]);
  }
  return { code, source, name, streets: Buffer.from(JSON.stringify(list)), keys, lons, lats };
}

/** The draft again; ranks are lost, so that a position met later never replaces one already kept. */
export function unpackCommune({
  code,
  source,
  name,
  streets,
  keys,
  lons,
  lats,
}: PackedCommune): CommuneDraft {
  const drafts = new Map<string, StreetDraft>();
  let next = 0;
  for (const packed of JSON.parse(streets.toString("utf8")) as PackedStreet[]) {
    const [key, streetName, id, locality, postcode, formerCode, formerCity, lon, lat, aliases, numbers] =
      packed;
    const end = next + numbers;
    drafts.set(key, {
      name: streetName,
      id,
      locality: locality === 1,
      postcode,
      formerCode,
      formerCity,
      lon,
      lat,
      aliases,
      keys: Array.from(keys.subarray(next, end)),
      lons: Array.from(lons.subarray(next, end)),
      lats: Array.from(lats.subarray(next, end)),
      ranks: Array.from({ length: numbers }, () => 0),
    });
    next = end;
  }
  return { code, source, name, streets: drafts };
}
