/** One line of a source, whatever its format. Texts are as written; "" for what it does not give. */
export interface AddressRow {
  citycode: string;
  city: string;
  postcode: string;
  formerCode: string;
  formerCity: string;
  /** Name of the street or place. */
  name: string;
  /** Other names of it: aliases, other languages. */
  aliases: readonly string[];
  /** Identifier of the street within its commune in the source. */
  streetId: string;
  /** True when the name is that of a place rather than a street. */
  locality: boolean;
  /** -1 for a street or place without number. */
  number: number;
  suffix: string;
  /** A named place that the address belongs to: "Pont-Réan". */
  place: string;
  /** WGS 84 degrees; NaN without a position. */
  lon: number;
  lat: number;
  /** Among several positions of one address the least rank is kept: entrances before parcels. */
  rank: number;
}

/** Takes the rows of a source one by one; the row is reused by the reader, so nothing may keep it. */
export type RowSink = (row: AddressRow) => void;

/** A row to fill and fill again while a source is read. */
export function emptyRow(): AddressRow {
  return {
    citycode: "",
    city: "",
    postcode: "",
    formerCode: "",
    formerCity: "",
    name: "",
    aliases: [],
    streetId: "",
    locality: false,
    number: -1,
    suffix: "",
    place: "",
    lon: Number.NaN,
    lat: Number.NaN,
    rank: 0,
  };
}
