import type { TextEncoding } from "./textEncoding.ts";

export interface UnicodeSign {
  readonly encoding: TextEncoding;
  /** Bytes of the byte order mark to skip. */
  readonly skip: number;
}

/** The share of NULs on one side of the byte pairs that shows UTF-16 without a mark. */
const NUL_SHARE = 0.3;

/** The encoding that a byte order mark or the place of the NUL bytes gives away; null when neither says. */
export function sniffUnicode(head: Uint8Array): UnicodeSign | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: "utf-8", skip: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: "utf-16le", skip: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: "utf-16be", skip: 2 };
  const pairs = Math.floor(Math.min(head.length, 65_536) / 2);
  if (pairs < 2) return null;
  let even = 0;
  let odd = 0;
  for (let pair = 0; pair < pairs; pair++) {
    if (head[2 * pair] === 0) even++;
    if (head[2 * pair + 1] === 0) odd++;
  }
  if (odd > pairs * NUL_SHARE && even < odd * 0.05) return { encoding: "utf-16le", skip: 0 };
  if (even > pairs * NUL_SHARE && odd < even * 0.05) return { encoding: "utf-16be", skip: 0 };
  return null;
}
