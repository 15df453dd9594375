import { Icon } from "./Icon.tsx";

interface ArrowKeysProps {
  /** « les flèches » */
  readonly words: string;
  /** Only up or down. */
  readonly only?: "down" | undefined;
}

const WAYS = ["left", "up", "down", "right"] as const;

/** The arrow keys, drawn: not every font has their signs. */
export function ArrowKeys({ words, only }: ArrowKeysProps) {
  return (
    <>
      <span class="vh">{words}</span>
      {WAYS.filter((way) => only === undefined || way === only).map((way) => (
        <kbd key={way} class={`arrow-key ${way}`} aria-hidden="true">
          <Icon name="arrow" />
        </kbd>
      ))}
    </>
  );
}
