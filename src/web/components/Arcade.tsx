import type { NavLink } from "./navigation.ts";

export interface Theme {
  readonly label: string;
  readonly href: string;
  readonly count: number;
  /** The first things behind the arch. */
  readonly links: readonly NavLink[];
}

/** One open arch per theme. */
export function Arcade({ themes }: { readonly themes: readonly Theme[] }) {
  return (
    <ul class="arcade">
      {themes.map(({ label, href, count, links }) => (
        <li key={href}>
          <a href={href}>
            <b class="fig">{count}</b>
            <span>{label}</span>
          </a>
          <ul>
            {links.map((link) => (
              <li key={link.href}>
                <a href={link.href}>{link.label}</a>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
