interface LegendKey {
  /** `no` is the hatch of what is not published; `q1` to `q5` are the ordered tints. */
  readonly tint: "no" | "q1" | "q2" | "q3" | "q4" | "q5";
  readonly text: string;
}

interface LegendProps {
  readonly title?: string | undefined;
  /** Names the group where there is no title. */
  readonly label: string;
  readonly keys: readonly LegendKey[];
}

/** What the tints of a map mean. */
export function Legend({ title, label, keys }: LegendProps) {
  return (
    <div class="legend" role="group" aria-label={label}>
      {title !== undefined && <p>{title}</p>}
      <ul>
        {keys.map(({ tint, text }) => (
          <li key={tint}>
            {tint === "no" ? (
              <svg class="key" viewBox="0 0 22 16" aria-hidden="true">
                <rect class="c no" width="22" height="16" />
              </svg>
            ) : (
              <i class={`key ${tint}`} aria-hidden="true" />
            )}
            {text}
          </li>
        ))}
      </ul>
    </div>
  );
}
