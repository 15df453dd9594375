import type { DescribedColumn } from "../../../domain/matching/describeColumns.ts";
import type { DepositText } from "../../../messages/web/deposit.ts";
import type { CellState } from "../../components/iconPaths.ts";

/** Above this a match is as good as certain, then likely; both between 0 and 1. */
const SURE = 0.9;
const LIKELY = 0.7;

interface Sureness {
  readonly text: DepositText;
  readonly glyph: CellState;
}

/** How sure a match is: its words and the shape that tells it; null for a column that nothing was matched with. */
export function columnSureness({ feeds, suggestion }: DescribedColumn): Sureness | null {
  const [feed] = feeds;
  if (feed?.how === "given") return { text: "confidence.given", glyph: "confirmed" };
  if (feed !== undefined) {
    const confidence = Math.min(...feeds.map((one) => one.confidence));
    if (confidence >= SURE) return { text: "confidence.sure", glyph: "corrected" };
    if (confidence >= LIKELY) return { text: "confidence.likely", glyph: "corrected" };
    return { text: "confidence.unsure", glyph: "to-confirm" };
  }
  return suggestion === null ? null : { text: "suggestion", glyph: "to-confirm" };
}

/** Whether nobody needs to look at a column: what it feeds is sure, or a person said it. */
export function isRecognised(column: DescribedColumn): boolean {
  const sureness = columnSureness(column);
  return sureness?.text === "confidence.sure" || sureness?.text === "confidence.given";
}
