import type { IndexSource } from "../addressIndex.ts";

/** First bytes of every index. */
export const MAGIC = "TRABADR\n";
/** Raised whenever an older program could misread a newer file. */
export const FORMAT_VERSION = 1;
/** Magic, version, checksum of what follows, length of the description, length of the file in two halves. */
export const HEADER_BYTES = 32;

export const NONE_16 = 0xffff;

/** A house number and its suffix in one sortable integer: the suffix is a position in `suffixes`. */
export const SUFFIX_BITS = 15;

/** Bits of `streetKind`: a place rather than a street; a point that the source gives to the street itself. */
export const KIND_LOCALITY = 1;
export const KIND_OWN_POINT = 2;

/** One commune of the index, as the description holds it. */
export interface IndexedCommune {
  readonly code: string;
  readonly name: string;
  /** Position of its source in `sources`. */
  readonly source: number;
}

export interface FormerCommune {
  readonly code: string;
  readonly name: string;
}

/** What the file says of itself, as JSON. */
export interface IndexDescription {
  readonly sources: readonly IndexSource[];
  /** Positions of the sources some of whose communes were replaced by another source's. */
  readonly incomplete: readonly number[];
  readonly communes: readonly IndexedCommune[];
  readonly postcodes: readonly string[];
  readonly formers: readonly FormerCommune[];
  /** "" first. */
  readonly suffixes: readonly string[];
  readonly sections: Readonly<Record<string, readonly [offset: number, length: number]>>;
}

/**
 * The arrays of an index. Communes are sorted by code; the streets, names and tokens of a commune are consecutive.
 * `xxxStart` arrays have one element more than there are things, so that `[i], [i + 1]` is a range.
 */
export interface IndexTables {
  readonly communeStreet: Uint32Array;
  readonly communeName: Uint32Array;
  readonly communeToken: Uint32Array;
  /** Eight a commune, 1e-6 degrees: the box of all its addresses (west, south, east, north), then without outliers. */
  readonly communeBox: Int32Array;
  /** Two a commune, 1e-6 degrees: the middle of its addresses. */
  readonly communePoint: Int32Array;
  /** Distinct tokens of each commune, as positions in the vocabulary, ascending. */
  readonly communeTokens: Uint32Array;
  /** Street of each name, counted from the commune's first. */
  readonly nameStreet: Uint16Array;
  readonly nameTokenStart: Uint32Array;
  /** Tokens of each name in order, counted from the commune's first token. */
  readonly nameTokens: Uint16Array;
  readonly streetNumberStart: Uint32Array;
  readonly streetTextStart: Uint32Array;
  /** UTF-8: name, NUL, identifier in the source. */
  readonly streetText: Uint8Array;
  /** 1e-6 degrees; the middle of the street or the place's own point; `NO_POSITION` without one. */
  readonly streetLon: Int32Array;
  readonly streetLat: Int32Array;
  /** Metres within which all its numbers lie. */
  readonly streetRadius: Uint16Array;
  /** How many 1e-6 degrees one unit of its numbers' offsets is. */
  readonly streetUnit: Uint16Array;
  readonly streetKind: Uint8Array;
  readonly streetPostcode: Uint16Array;
  readonly streetFormer: Uint16Array;
  /** Number and suffix, ascending within a street. */
  readonly numberKey: Uint32Array;
  /** Offset from the street's point, in the street's unit. */
  readonly numberLon: Int16Array;
  readonly numberLat: Int16Array;
  readonly tokenTextStart: Uint32Array;
  /** ASCII. */
  readonly tokenText: Uint8Array;
  /** Which letters a token has. */
  readonly tokenMask: Uint32Array;
  /** How much a token tells, in 1/100. */
  readonly tokenWeight: Uint8Array;
  /** Open addressing; position in the vocabulary plus one, 0 when free. */
  readonly tokenHash: Uint32Array;
  readonly tokenCommuneStart: Uint32Array;
  /** Communes that use each token. */
  readonly tokenCommunes: Uint16Array;
}

export const NO_POSITION = 0x7fffffff;

type TableConstructor = {
  readonly BYTES_PER_ELEMENT: number;
  new (
    buffer: ArrayBufferLike,
    offset: number,
    length: number,
  ): Uint8Array | Uint16Array | Int16Array | Uint32Array | Int32Array;
};

/** The element type of each section, in the order of the file. */
export const SECTIONS: Readonly<Record<keyof IndexTables, TableConstructor>> = {
  communeStreet: Uint32Array,
  communeName: Uint32Array,
  communeToken: Uint32Array,
  communeBox: Int32Array,
  communePoint: Int32Array,
  communeTokens: Uint32Array,
  nameStreet: Uint16Array,
  nameTokenStart: Uint32Array,
  nameTokens: Uint16Array,
  streetNumberStart: Uint32Array,
  streetTextStart: Uint32Array,
  streetText: Uint8Array,
  streetLon: Int32Array,
  streetLat: Int32Array,
  streetRadius: Uint16Array,
  streetUnit: Uint16Array,
  streetKind: Uint8Array,
  streetPostcode: Uint16Array,
  streetFormer: Uint16Array,
  numberKey: Uint32Array,
  numberLon: Int16Array,
  numberLat: Int16Array,
  tokenTextStart: Uint32Array,
  tokenText: Uint8Array,
  tokenMask: Uint32Array,
  tokenWeight: Uint8Array,
  tokenHash: Uint32Array,
  tokenCommuneStart: Uint32Array,
  tokenCommunes: Uint16Array,
};
