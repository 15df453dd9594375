import { type IndexDescription, type IndexTables, SUFFIX_BITS } from "../format/indexLayout.ts";
import type { IndexContent } from "../format/readIndexFile.ts";
import { hashToken } from "../format/tokenHash.ts";

/** Degrees in one unit of the index's positions. */
const MICRO = 1e-6;

/** The arrays of an open index, with what is worked out once from them. */
export class IndexReader {
  readonly tables: IndexTables;
  readonly description: IndexDescription;
  /** Weight of each token of each commune, in 1/100: `tokenWeight` without the detour. */
  readonly localWeight: Uint8Array;
  /** Sum of the weights of each name's tokens. */
  readonly nameWeight: Uint16Array;
  /** Suffixes in small letters, without dots. */
  readonly suffixKeys: readonly string[];
  readonly #text: Buffer;
  readonly #tokens: Buffer;

  constructor({ tables, description }: IndexContent) {
    this.tables = tables;
    this.description = description;
    this.#text = Buffer.from(
      tables.streetText.buffer,
      tables.streetText.byteOffset,
      tables.streetText.length,
    );
    this.#tokens = Buffer.from(tables.tokenText.buffer, tables.tokenText.byteOffset, tables.tokenText.length);
    this.suffixKeys = description.suffixes.map(suffixKey);
    this.localWeight = tables.communeTokens.length === 0 ? new Uint8Array() : weights(tables);
    this.nameWeight = this.#nameWeights();
  }

  get communeCount(): number {
    return this.description.communes.length;
  }

  /** The token's position in the vocabulary; -1 when no name has it. */
  token(text: string): number {
    const { tokenHash, tokenTextStart } = this.tables;
    const mask = tokenHash.length - 1;
    for (let slot = hashToken(text) & mask; ; slot = (slot + 1) & mask) {
      const id = tokenHash[slot]! - 1;
      if (id < 0) return -1;
      const start = tokenTextStart[id]!;
      if (tokenTextStart[id + 1]! - start === text.length && this.#isToken(text, start)) return id;
    }
  }

  tokenText(id: number): string {
    const { tokenTextStart } = this.tables;
    return this.#tokens.toString("latin1", tokenTextStart[id], tokenTextStart[id + 1]);
  }

  /** Where a token stands among those of a commune; -1 when the commune has it not. */
  localToken(commune: number, id: number): number {
    const { communeToken, communeTokens } = this.tables;
    const start = communeToken[commune]!;
    let low = start;
    let high = communeToken[commune + 1]! - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = communeTokens[middle]!;
      if (found === id) return middle - start;
      if (found < id) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  streetName(street: number): string {
    return this.#textOf(street)[0]!;
  }

  /** Name and identifier in the source. */
  streetIdentity(street: number): { readonly name: string; readonly id: string } {
    const [name = "", id = ""] = this.#textOf(street);
    return { name, id };
  }

  postcode(street: number): string {
    return this.description.postcodes[this.tables.streetPostcode[street]!] ?? "";
  }

  formerCity(street: number): string {
    return this.description.formers[this.tables.streetFormer[street]!]?.name ?? "";
  }

  numberLon(street: number, number: number): number {
    const { streetLon, streetUnit, numberLon } = this.tables;
    return round(streetLon[street]! + numberLon[number]! * streetUnit[street]!);
  }

  numberLat(street: number, number: number): number {
    const { streetLat, streetUnit, numberLat } = this.tables;
    return round(streetLat[street]! + numberLat[number]! * streetUnit[street]!);
  }

  /** The first of a street's numbers that is not below this one, whatever its suffix. */
  firstNumber(street: number, value: number): number {
    const { numberKey, streetNumberStart } = this.tables;
    const key = value * 2 ** SUFFIX_BITS;
    let low = streetNumberStart[street]!;
    let high = streetNumberStart[street + 1]!;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (numberKey[middle]! < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The suffix of a packed number, in small letters. */
  suffixOf(key: number): string {
    return this.suffixKeys[key & ((1 << SUFFIX_BITS) - 1)]!;
  }

  /** Communes that use all these tokens. */
  communesUsing(tokens: readonly number[]): number[] {
    const { tokenCommuneStart, tokenCommunes } = this.tables;
    const size = (token: number): number => tokenCommuneStart[token + 1]! - tokenCommuneStart[token]!;
    const rarest = tokens.reduce((a, b) => (size(b) < size(a) ? b : a));
    const communes = [...tokenCommunes.subarray(tokenCommuneStart[rarest], tokenCommuneStart[rarest + 1])];
    return communes.filter((commune) => tokens.every((token) => this.localToken(commune, token) >= 0));
  }

  /** Whether a commune has a place or street of exactly these tokens. */
  hasName(commune: number, tokens: readonly number[]): boolean {
    const { communeName, nameTokenStart, nameTokens } = this.tables;
    const local = tokens.map((token) => this.localToken(commune, token));
    for (let name = communeName[commune]!; name < communeName[commune + 1]!; name++) {
      const start = nameTokenStart[name]!;
      if (nameTokenStart[name + 1]! - start !== local.length) continue;
      if (local.every((token, at) => nameTokens[start + at] === token)) return true;
    }
    return false;
  }

  #textOf(street: number): string[] {
    const { streetTextStart } = this.tables;
    return this.#text.toString("utf8", streetTextStart[street], streetTextStart[street + 1]).split("\0");
  }

  #isToken(text: string, start: number): boolean {
    for (let at = 0; at < text.length; at++) {
      if (this.#tokens[start + at] !== text.charCodeAt(at)) return false;
    }
    return true;
  }

  #nameWeights(): Uint16Array {
    const { communeName, communeToken, nameTokenStart, nameTokens } = this.tables;
    const sums = new Uint16Array(nameTokenStart.length - 1);
    for (let commune = 0; commune + 1 < communeName.length; commune++) {
      const base = communeToken[commune]!;
      for (let name = communeName[commune]!; name < communeName[commune + 1]!; name++) {
        let sum = 0;
        for (let at = nameTokenStart[name]!; at < nameTokenStart[name + 1]!; at++)
          sum += this.localWeight[base + nameTokens[at]!]!;
        sums[name] = sum;
      }
    }
    return sums;
  }
}

/** Millionths of a degree as degrees, without the dust of binary fractions. */
export function degreesOf(micro: number): number {
  return round(micro);
}

function round(micro: number): number {
  return Math.round(micro) / (1 / MICRO);
}

function suffixKey(suffix: string): string {
  return suffix.toLowerCase().replace(/[^a-z0-9]+/g, "");
}

function weights({ communeTokens, tokenWeight }: IndexTables): Uint8Array {
  const local = new Uint8Array(communeTokens.length);
  for (let at = 0; at < local.length; at++) local[at] = tokenWeight[communeTokens[at]!]!;
  return local;
}
