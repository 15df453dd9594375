import iconv from "iconv-lite";
import { frenchScore } from "./frenchScore.ts";
import { SINGLE_BYTE_ENCODINGS, type TextEncoding } from "./textEncoding.ts";
import type { TextScan } from "./textScan.ts";

/** Above this share of stray bytes, the file is not UTF-8 with a few damaged places but something else. */
const DAMAGED_SHARE = 0.1;

/**
 * The encoding of a text file without byte order mark. UTF-8 when every byte agrees, or all but a few (which then
 * read as U+FFFD, so that the damage stays visible); otherwise the one-byte encoding that makes the best French.
 */
export function chooseEncoding(scan: Pick<TextScan, "sequences" | "stray" | "excerpts">): TextEncoding {
  if (scan.stray === 0) return "utf-8";
  if (scan.stray <= (scan.sequences + scan.stray) * DAMAGED_SHARE) return "utf-8";
  let best: TextEncoding = "windows-1252";
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const encoding of SINGLE_BYTE_ENCODINGS) {
    const score = frenchScore(iconv.decode(Buffer.from(scan.excerpts), encoding));
    if (score > bestScore) {
      best = encoding;
      bestScore = score;
    }
  }
  return best;
}
