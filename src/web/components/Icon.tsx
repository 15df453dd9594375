import type { IconName } from "./iconPaths.ts";

interface IconProps {
  readonly name: IconName;
}

/** A drawn sign beside words: never alone, so it is hidden from screen readers. */
export function Icon({ name }: IconProps) {
  return (
    <svg class="ic" aria-hidden="true">
      <use href={`#i-${name}`} />
    </svg>
  );
}
