/** A commune's arch: publishes, is preparing, nothing yet. */
export type ArcState = "on" | "half" | "off";

const CLASSES = { on: "on", half: "mid", off: undefined } as const;

interface ArcsProps {
  readonly states: readonly ArcState[];
}

/** One arch per commune. Hidden from screen readers: a sentence beside it must say the same. */
export function Arcs({ states }: ArcsProps) {
  return (
    <span class="arcs" aria-hidden="true">
      {states.map((state, index) => (
        <i key={index} class={CLASSES[state]} />
      ))}
    </span>
  );
}
