/** The mark of the house: an arch within an arch. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 36 36" aria-hidden="true">
      <path class="m1" d="M2 36V17a16 16 0 0 1 32 0v19z" />
      <path class="m2" d="M10.5 36V19.5a10.75 10.75 0 0 1 21.5 0V36z" />
      <path class="m3" d="M18.5 36V22.5a6 6 0 0 1 12 0V36z" />
    </svg>
  );
}

const SIGNS = {
  u: { shape: "M2.5 18V10a7.5 7.5 0 0 1 15 0v8z", mark: "" },
  ok: { shape: "M10 2a8 8 0 1 1 0 16 8 8 0 0 1 0-16z", mark: "m6.3 10.3 2.5 2.5 5-5.3" },
  ask: {
    shape: "M1.5 2h17v12.5h-8.5L5.5 19v-4.5h-4z",
    mark: "M7.900 6.5c.1-1.300 1-1.900 2.200-1.900s2.100.7 2.100 1.800c0 1.5-2.100 1.5-2.100 2.900M10.100 11.900v.1",
  },
  bad: { shape: "M2.5 2.5h15v15h-15z", mark: "m6.700 6.700 6.600 6.600M13.300 6.700l-6.600 6.600" },
} as const;

/** A state told by its shape before its colour: disc ✓ corrected, bubble ? to confirm, square × invalid. */
export function Sign({ state }: { state: keyof typeof SIGNS }) {
  const { shape, mark } = SIGNS[state];
  return (
    <svg class={`sg sg-${state}`} viewBox="0 0 20 20" aria-hidden="true">
      <path class="f" d={shape} />
      {mark && <path class="k" d={mark} />}
    </svg>
  );
}

/** A box to tick with a pen on the printed report. */
export function HandBox({ label }: { label: string }) {
  return (
    <svg class="box" viewBox="0 0 16 16" role="img" aria-label={label}>
      <path d="M1 1h14v14H1z" />
    </svg>
  );
}
