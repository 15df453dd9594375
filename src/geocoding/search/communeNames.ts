import type { Commune } from "../../domain/commune/commune.ts";
import { communeKey } from "../../domain/commune/communeKey.ts";
import { departmentOfCode, departmentsOfPostcode } from "../../domain/commune/department.ts";
import { editDistance } from "../../domain/commune/editDistance.ts";
import type { Gazetteer } from "../../domain/commune/gazetteer.ts";
import { tokenizeAddress } from "../text/tokenizeAddress.ts";
import type { IndexReader } from "./indexReader.ts";

/** The communes of the index, found by what addresses say of them. */
export class CommuneNames {
  readonly gazetteer: Gazetteer;
  readonly #reader: IndexReader;
  readonly #byCode = new Map<string, number>();
  readonly #byToday = new Map<string, number[]>();
  #byName: Map<string, number[]> | null = null;
  #byPostcode: Map<string, number[]> | null = null;
  #byLength: Map<string, string[]> | null = null;

  constructor(reader: IndexReader, gazetteer: Gazetteer) {
    this.#reader = reader;
    this.gazetteer = gazetteer;
    for (const [at, { code }] of reader.description.communes.entries()) {
      this.#byCode.set(code, at);
      append(this.#byToday, this.today(code), at);
    }
  }

  /** Today's commune of any code; the code itself when the gazetteer does not know it. */
  today(code: string): string {
    return this.gazetteer.current(code)?.code ?? code;
  }

  codeOf(commune: number): string {
    return this.#reader.description.communes[commune]!.code;
  }

  nameOf(commune: number): string {
    return this.#reader.description.communes[commune]!.name;
  }

  /** The commune of the index with this very code, else all those that make up today's commune; [] when absent. */
  byCode(code: string): readonly number[] {
    const own = this.#byCode.get(code);
    return own === undefined ? this.byToday(this.today(code)) : [own];
  }

  /** All parts of one of today's communes: arrondissements, communes not yet merged in an older source. */
  byToday(code: string): readonly number[] {
    return this.#byToday.get(code) ?? [];
  }

  /** Communes of the index that bear this name or once held a commune of this name. */
  byName(key: string): readonly number[] {
    this.#byName ??= this.#indexNames();
    return this.#byName.get(key) ?? [];
  }

  /** Communes of the index with an address at this postcode, or to which the gazetteer gives it. */
  byPostcode(postcode: string): readonly number[] {
    this.#byPostcode ??= this.#indexPostcodes();
    const own = this.#byPostcode.get(postcode) ?? [];
    const known = this.gazetteer.byPostcode(postcode).flatMap((commune) => this.byCode(commune.code));
    return known.length === 0 ? own : [...new Set([...own, ...known])];
  }

  /** Codes of today's communes that bear a name, in the index or in all of France. */
  codesNamed(key: string): ReadonlySet<string> {
    const codes = new Set(this.byName(key).map((commune) => this.today(this.codeOf(commune))));
    for (const commune of this.gazetteer.byName(key)) codes.add(this.todayOf(commune));
    return codes;
  }

  todayOf(commune: Commune): string {
    return this.gazetteer.current(commune.code)?.code ?? commune.parent ?? commune.code;
  }

  /** Whether one of today's communes has this postcode. */
  hasPostcode(code: string, postcode: string): boolean {
    if (this.gazetteer.byCode(code)?.postcodes.includes(postcode)) return true;
    return this.byPostcode(postcode).some((commune) => this.today(this.codeOf(commune)) === code);
  }

  /** Whether a commune of the index has nearly this name: same first letter, one or two letters apart. */
  isNearlyNamed(key: string): boolean {
    this.#byLength ??= this.#indexLengths();
    const limit = key.length < 8 ? 1 : 2;
    for (let length = key.length - limit; length <= key.length + limit; length++) {
      const bucket = this.#byLength.get(`${key.charAt(0)}${length}`) ?? [];
      if (bucket.some((name) => editDistance(key, name, limit) <= limit)) return true;
    }
    return false;
  }

  /** Today's commune with a place or street of exactly this name, in the postcode's department; null unless only one. */
  placeNamed(key: string, postcode: string): string | null {
    const tokens = tokenizeAddress(key).map((token) => this.#reader.token(token.text));
    if (tokens.length === 0 || tokens.some((token) => token < 0)) return null;
    const departments = departmentsOfPostcode(postcode);
    const found = new Set<string>();
    for (const commune of this.#reader.communesUsing(tokens)) {
      const code = this.codeOf(commune);
      if (departments.includes(departmentOfCode(code)) && this.#reader.hasName(commune, tokens))
        found.add(this.today(code));
    }
    const own = [...found].filter((code) => this.hasPostcode(code, postcode));
    if (own.length === 1) return own[0]!;
    return found.size === 1 ? [...found][0]! : null;
  }

  #indexLengths(): Map<string, string[]> {
    const index = new Map<string, string[]>();
    this.#byName ??= this.#indexNames();
    for (const name of this.#byName.keys()) append(index, `${name.charAt(0)}${name.length}`, name);
    return index;
  }

  #indexNames(): Map<string, number[]> {
    const index = new Map<string, number[]>();
    const { communes, formers } = this.#reader.description;
    for (const [at, { name }] of communes.entries()) append(index, communeKey(name), at);
    const { communeStreet, streetFormer } = this.#reader.tables;
    if (formers.length === 0) return index;
    const keys = formers.map((former) => communeKey(former.name));
    for (let commune = 0; commune < communes.length; commune++) {
      const seen = new Set<number>();
      for (let street = communeStreet[commune]!; street < communeStreet[commune + 1]!; street++)
        seen.add(streetFormer[street]!);
      for (const former of seen) if (keys[former] !== undefined) append(index, keys[former], commune);
    }
    return index;
  }

  #indexPostcodes(): Map<string, number[]> {
    const index = new Map<string, number[]>();
    const { communeStreet, streetPostcode } = this.#reader.tables;
    for (let commune = 0; commune < this.#reader.communeCount; commune++) {
      const seen = new Set<number>();
      for (let street = communeStreet[commune]!; street < communeStreet[commune + 1]!; street++)
        seen.add(streetPostcode[street]!);
      for (const id of seen) {
        const postcode = this.#reader.description.postcodes[id];
        if (postcode !== undefined) append(index, postcode, commune);
      }
    }
    return index;
  }
}

function append<Key, Value>(index: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = index.get(key);
  if (!list) index.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}
