import type { AddressRow } from "./addressRow.ts";

/** A street being gathered. Positions in 1e-6 degrees. */
export interface StreetDraft {
  readonly name: string;
  aliases: readonly string[];
  id: string;
  readonly locality: boolean;
  readonly postcode: string;
  readonly formerCode: string;
  readonly formerCity: string;
  /** The point that the source gives to the street itself, when it gives one. */
  lon: number | null;
  lat: number | null;
  /** Number and suffix packed; parallel to the positions. */
  readonly keys: number[];
  readonly lons: number[];
  readonly lats: number[];
  readonly ranks: number[];
}

/** The streets of one commune, from one source. */
export interface CommuneDraft {
  readonly code: string;
  name: string;
  readonly source: number;
  readonly streets: Map<string, StreetDraft>;
}

/** Suffixes met so far, by text; the same numbering for the whole index. */
export type SuffixIds = Map<string, number>;

export const MICRO = 1e6;
/** House numbers that fit the packed form. */
const GREATEST_NUMBER = 99_998;
const GREATEST_SUFFIX = 32_767;

export function draftCommune(code: string, name: string, source: number): CommuneDraft {
  return { code: own(code), name: own(name), source, streets: new Map() };
}

/** The street of a row, made the first time. Streets of one name in two postcodes or former communes are apart. */
export function draftStreet(commune: CommuneDraft, row: AddressRow): StreetDraft {
  const key = `${row.name}\n${row.postcode}\n${row.formerCode}`;
  let street = commune.streets.get(key);
  if (!street) {
    const { locality } = row;
    const [name, postcode, formerCode, formerCity] = [
      row.name,
      row.postcode,
      row.formerCode,
      row.formerCity,
    ].map(own) as [string, string, string, string];
    street = newStreet({ name, locality: locality && !/^\d/.test(name), postcode, formerCode, formerCity });
    commune.streets.set(own(key), street);
  }
  if (street.id === "") street.id = own(row.streetId);
  for (const alias of row.aliases)
    if (alias !== row.name && !street.aliases.includes(alias))
      street.aliases = [...street.aliases, own(alias)];
  return street;
}

/** A street without numbers nor position yet. */
const NO_ALIAS: readonly string[] = [];

/** A street without numbers nor position yet. */
/** A copy of a text: a slice of a file's text would keep the whole of it in memory. */
export function own(text: string): string {
  return text === "" ? "" : Buffer.from(text, "utf8").toString("utf8");
}

/** A street without numbers, names or point yet. */
export function newStreet(
  identity: Pick<StreetDraft, "name" | "locality" | "postcode" | "formerCode" | "formerCity">,
): StreetDraft {
  const { name, locality, postcode, formerCode, formerCity } = identity;
  return {
    name,
    locality,
    postcode,
    formerCode,
    formerCity,
    aliases: NO_ALIAS,
    id: "",
    lon: null,
    lat: null,
    keys: [],
    lons: [],
    lats: [],
    ranks: [],
  };
}

/** Adds a number, or the street's own point. False when the row has no position or a number beyond all streets'. */
export function addPosition(street: StreetDraft, row: AddressRow, suffixes: SuffixIds): boolean {
  const { lon, lat, number } = row;
  if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) return false;
  const east = Math.round(lon * MICRO);
  const north = Math.round(lat * MICRO);
  if (number < 0) {
    street.lon = east;
    street.lat = north;
    return true;
  }
  const suffix = suffixId(suffixes, row.suffix);
  if (number > GREATEST_NUMBER || suffix === null) return false;
  street.keys.push(number * (GREATEST_SUFFIX + 1) + suffix);
  street.lons.push(east);
  street.lats.push(north);
  street.ranks.push(row.rank);
  return true;
}

function suffixId(suffixes: SuffixIds, text: string): number | null {
  const known = suffixes.get(text);
  if (known !== undefined) return known;
  if (suffixes.size > GREATEST_SUFFIX || text.length > 12) return null;
  suffixes.set(own(text), suffixes.size);
  return suffixes.size - 1;
}
