/** Personal data found in a text. */
export interface Finding {
  /** "privacy.nir"…, worded in the message files. */
  readonly code: string;
  /** The words that show it. */
  readonly excerpt: string;
}

/** Looks for one kind of personal data in a text. Pure; null when there is none. */
export type Detector = (text: string) => Finding | null;

/** Most texts hold no two digits in a row: tried first, before the costlier patterns. */
export const DIGITS = /\d\d/;
