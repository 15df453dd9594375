export type TokenKind = "word" | "stop" | "type" | "number";

/** One word or number of an address, in the form under which it is compared. */
export interface AddressToken {
  /** Small letters and digits without accents; abbreviations written out; numerals in digits. */
  readonly text: string;
  readonly kind: TokenKind;
  /** Commas, slashes, brackets and line breaks separate segments, counted from 0. */
  readonly segment: number;
  /** Followed by an apostrophe: the "l" of "l'église". */
  readonly elided: boolean;
  /** Touches the token before it: the "bis" of "12bis". */
  readonly glued: boolean;
  /** A numeral written in letters or as an ordinal ("huit", "1er"): part of a name, not a house number. */
  readonly spelled: boolean;
  /** The letters as they were written, folded, before abbreviations were expanded. */
  readonly written: string;
}
