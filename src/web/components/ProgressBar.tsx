import type { CellState } from "./iconPaths.ts";
import { StateGlyph } from "./StateGlyph.tsx";

interface ProgressPart {
  /** `missing`: required, and empty. */
  readonly state: "unchanged" | "missing" | CellState;
  readonly count: number;
  /** « 43 corrigées » */
  readonly text: string;
}

const FILLS = {
  unchanged: "pg-u",
  corrected: "pg-ok",
  confirmed: "pg-you",
  "to-confirm": "pg-ask",
  invalid: "pg-bad",
  missing: "pg-bad",
} as const;

const WAITING: ReadonlySet<ProgressPart["state"]> = new Set(["to-confirm", "invalid", "missing"]);

interface ProgressBarProps {
  readonly parts: readonly ProgressPart[];
}

/** How the cells of a file stand, as one bar and as words. Parts that count nothing are left out. */
export function ProgressBar({ parts }: ProgressBarProps) {
  const shown = parts.filter((part) => part.count > 0);
  const total = shown.reduce((sum, part) => sum + part.count, 0);
  let from = 0;
  return (
    <>
      <svg
        class="prog"
        viewBox={`0 0 ${Math.max(total, 1)} 10`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {shown.map(({ state, count }) => {
          const x = from;
          from += count;
          return <rect key={state} class={FILLS[state]} x={x} width={count} height="10" />;
        })}
      </svg>
      <ul class="pl">
        {shown.map(({ state, text }) => (
          <li key={state}>
            {state === "unchanged" ? (
              <i class="pg-u" aria-hidden="true" />
            ) : (
              <StateGlyph state={state === "missing" ? "invalid" : state} />
            )}
            {WAITING.has(state) ? <b>{text}</b> : text}
          </li>
        ))}
      </ul>
    </>
  );
}
