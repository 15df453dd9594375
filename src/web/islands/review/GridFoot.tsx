import type { ReviewTexts } from "../../../messages/web/review.ts";
import { ArrowKeys } from "../../components/ArrowKeys.tsx";

interface GridFootProps {
  readonly texts: ReviewTexts;
  /** Rows above the box, and rows seen in it. */
  readonly top: number;
  readonly seen: number;
  readonly total: number;
}

/** Which rows are in sight, and the keys that the grid knows. */
export function GridFoot({ texts, top, seen, total }: GridFootProps) {
  return (
    <div class="grid-foot">
      <p>
        {texts("window", {
          from: Math.min(total, Math.floor(top) + 1),
          to: Math.min(total, Math.max(1, Math.floor(top + seen))),
          total,
        })}
      </p>
      <p class="keys">
        <ArrowKeys words={texts("arrows")} /> {texts("keysMove")} <kbd>{texts("keyEnter")}</kbd>{" "}
        {texts("keysConfirmCell")} <kbd>F2</kbd> {texts("keysEdit")} <kbd>Ctrl</kbd>
        <kbd>V</kbd> {texts("keysPaste")} <kbd>Ctrl</kbd>
        <kbd>Z</kbd> {texts("keysUndo")} <kbd>{texts("keyEscape")}</kbd>
        <kbd>Tab</kbd> {texts("keysLeave")}
      </p>
    </div>
  );
}
