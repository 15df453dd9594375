import type { ComponentChildren } from "preact";

interface CardProps {
  /** The id of its title, which names it. */
  readonly labelledBy?: string | undefined;
  readonly children: ComponentChildren;
}

/** What stands apart on its own sheet. Never a card in a card. */
export function Card({ labelledBy, children }: CardProps) {
  if (labelledBy === undefined) return <div class="card flow">{children}</div>;
  return (
    <section class="card flow" aria-labelledby={labelledBy}>
      {children}
    </section>
  );
}
