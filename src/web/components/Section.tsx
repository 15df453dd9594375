import type { ComponentChildren } from "preact";

interface SectionProps {
  /** Names the section; its title takes it. */
  readonly id: string;
  readonly title: ComponentChildren;
  /** Stands at the end of the title's line: a `MoreLink`, a figure. */
  readonly aside?: ComponentChildren;
  /** On sunk ground, from edge to edge. */
  readonly band?: boolean | undefined;
  readonly tight?: boolean | undefined;
  readonly children: ComponentChildren;
}

/** A titled part of a public page. */
export function Section({ id, title, aside, band, tight, children }: SectionProps) {
  const inside = (
    <>
      <div class="sec-h">
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      {children}
    </>
  );
  if (band)
    return (
      <section class="band sec" aria-labelledby={id}>
        <div class="wrap">{inside}</div>
      </section>
    );
  return (
    <section class={tight ? "wrap sec tight" : "wrap sec"} aria-labelledby={id}>
      {inside}
    </section>
  );
}
