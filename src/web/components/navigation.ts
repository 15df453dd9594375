import type { ComponentChildren } from "preact";

/** A link of a navigation. */
export interface NavLink {
  readonly label: ComponentChildren;
  readonly href: string;
  /** The page shown is this one, or lies under it. */
  readonly current?: boolean | undefined;
  /** How many things wait there; nothing is shown for 0. */
  readonly count?: number | undefined;
}
