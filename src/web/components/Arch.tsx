import type { ComponentChildren } from "preact";

interface ArchProps {
  /** Said of what the arch shows; none when it only decorates. */
  readonly caption?: string | undefined;
  readonly size?: "small" | undefined;
  /** The content reaches the vault's edges: a map. */
  readonly flush?: boolean | undefined;
  readonly children: ComponentChildren;
}

/** The lit arch: something opens here. One per idea. */
export function Arch({ caption, size, flush, children }: ArchProps) {
  return (
    <figure
      class={size === "small" ? "arch small" : "arch"}
      aria-hidden={caption === undefined ? "true" : undefined}
    >
      <div class={flush ? "arch-in flush" : "arch-in"}>
        {caption !== undefined && <figcaption class="vh">{caption}</figcaption>}
        {children}
      </div>
    </figure>
  );
}
