import { KIND_LOCALITY, NO_POSITION, SUFFIX_BITS } from "../format/indexLayout.ts";
import type { AddressAnswer } from "../geocodingResult.ts";
import type { CommuneNames } from "./communeNames.ts";
import { degreesOf, type IndexReader } from "./indexReader.ts";

/** Writes the answers of an index, under the names of the national API. Scores have four decimals. */
export class AnswerWriter {
  readonly #reader: IndexReader;
  readonly #names: CommuneNames;

  constructor(reader: IndexReader, names: CommuneNames) {
    this.#reader = reader;
    this.#names = names;
  }

  /** A number of a street; `number` is its position among the index's numbers. */
  houseNumber(commune: number, street: number, number: number, score: number): AddressAnswer {
    const { numberKey } = this.#reader.tables;
    const key = numberKey[number]!;
    const suffix = this.#reader.description.suffixes[key & ((1 << SUFFIX_BITS) - 1)]!;
    const value = key >>> SUFFIX_BITS;
    const { name, id } = this.#reader.streetIdentity(street);
    const housenumber = suffix === "" ? String(value) : `${value} ${suffix.toLowerCase()}`;
    const code = this.#names.codeOf(commune);
    const parts = [code, id, String(value).padStart(5, "0"), suffix.toLowerCase().replaceAll(" ", "_")];
    return {
      ...this.#place(commune, street, `${housenumber} ${name}`, score),
      type: "housenumber",
      id: id === "" ? "" : parts.filter((part) => part !== "").join("_"),
      housenumber,
      street: name,
      lon: this.#reader.numberLon(street, number),
      lat: this.#reader.numberLat(street, number),
    };
  }

  /** A street, or a place with a name of its own. */
  street(commune: number, street: number, score: number): AddressAnswer {
    const { streetKind, streetLon, streetLat } = this.#reader.tables;
    const { name, id } = this.#reader.streetIdentity(street);
    const locality = (streetKind[street]! & KIND_LOCALITY) !== 0;
    const lon = streetLon[street]!;
    return {
      ...this.#place(commune, street, name, score),
      type: locality ? "locality" : "street",
      id: id === "" ? "" : `${this.#names.codeOf(commune)}_${id}`,
      housenumber: null,
      street: locality ? null : name,
      lon: lon === NO_POSITION ? null : degreesOf(lon),
      lat: lon === NO_POSITION ? null : degreesOf(streetLat[street]!),
    };
  }

  municipality(commune: number, score: number): AddressAnswer {
    const { communePoint } = this.#reader.tables;
    const lon = communePoint[commune * 2]!;
    const code = this.#names.codeOf(commune);
    const city = this.#names.nameOf(commune);
    const postcodes = this.#names.gazetteer.byCode(code)?.postcodes ?? [];
    const postcode = postcodes.length === 1 ? postcodes[0]! : "";
    return {
      label: [postcode, city].filter((part) => part !== "").join(" "),
      type: "municipality",
      score: rounded(score),
      id: code,
      housenumber: null,
      street: null,
      name: city,
      postcode,
      city,
      citycode: code,
      lon: lon === NO_POSITION ? null : degreesOf(lon),
      lat: lon === NO_POSITION ? null : degreesOf(communePoint[commune * 2 + 1]!),
    };
  }

  #place(commune: number, street: number, name: string, score: number) {
    const citycode = this.#names.codeOf(commune);
    const city = this.#names.nameOf(commune);
    const postcode = this.#reader.postcode(street) || this.#onlyPostcode(citycode);
    const label = [name, postcode, city].filter((part) => part !== "").join(" ");
    return { label, score: rounded(score), name, postcode, city, citycode };
  }

  /** BAL files give no postcode: the commune's, where it has but one. */
  #onlyPostcode(code: string): string {
    const postcodes = this.#names.gazetteer.byCode(code)?.postcodes ?? [];
    return postcodes.length === 1 ? postcodes[0]! : "";
  }
}

function rounded(score: number): number {
  return Math.round(Math.min(1, Math.max(0, score)) * 10_000) / 10_000;
}
