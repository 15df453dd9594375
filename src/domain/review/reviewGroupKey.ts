import { looseFingerprint, wordsOf } from "../cleaning/vocabulary/fingerprint.ts";
import type { Proposal } from "../journal/outcome.ts";

/** What a cell is grouped by. */
export interface Groupable {
  readonly field: string;
  readonly raw: string;
  /** Best first. */
  readonly proposals: readonly Proposal[];
}

/** A longer text is never spelled twice by hand: it stands for itself. */
const LONGEST = 300;
/** Keys are indexed, and travel in forms. */
const LONGEST_KEY = 200;

/**
 * What groups a cell with others: its field, its best proposal, and its raw text whatever its case, accents, punctuation,
 * articles and plural. Without a proposal, nothing confirms that two texts mean the same, so words must agree in order.
 * Printable, 200 characters at most.
 */
export function reviewGroupKey({ field, raw, proposals }: Groupable): string {
  const best = proposals[0]?.value ?? null;
  const text = raw.trim();
  const key = JSON.stringify([field, best, meaningOf(text, best) || text]);
  return key.length <= LONGEST_KEY ? key : `${key.slice(0, LONGEST_KEY - 17)} ${digest(key)}`;
}

function meaningOf(text: string, best: string | null): string {
  if (text.length > LONGEST) return text;
  return best === null ? wordsOf(text).join(" ") : looseFingerprint(text);
}

/** 64 bits in hexadecimal: two FNV-1a hashes over UTF-16 units, from two starts. */
function digest(text: string): string {
  return [0x811c9dc5, 0x9e3779b9]
    .map((start) => {
      let state = start;
      for (let index = 0; index < text.length; index++)
        state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
      return (state >>> 0).toString(16).padStart(8, "0");
    })
    .join("");
}
