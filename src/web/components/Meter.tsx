import { useShellTexts } from "./language.ts";

interface MeterProps {
  readonly value: number;
  readonly total: number;
}

/** How many of how many: a thin bar, and the same in words. */
export function Meter({ value, total }: MeterProps) {
  const texts = useShellTexts();
  return (
    <span class="cov">
      <svg
        class="meter"
        viewBox={`0 0 ${Math.max(total, 1)} 6`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <rect class="bg" width={Math.max(total, 1)} height="6" />
        <rect class="fg" width={Math.min(value, total)} height="6" />
      </svg>
      <span>
        {value} <span class="mut">{texts("of", { total })}</span>
      </span>
    </span>
  );
}
