interface BarProps {
  readonly value: number;
  /** The longest bar of the column. */
  readonly max: number;
  /** Draws attention to this one. */
  readonly strong?: boolean | undefined;
}

/** The bar of one row of a table; the number stands in the next cell. Hidden from screen readers. */
export function BarColumn({ value, max, strong }: BarProps) {
  return (
    <svg class="hb" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect class={strong ? "hi" : "b"} width={max > 0 ? (100 * value) / max : 0} height="10" />
    </svg>
  );
}
