import type { NavLink } from "./navigation.ts";

interface NavBarProps {
  readonly label: string;
  readonly links: readonly NavLink[];
}

/** The links of a bar, in one line that scrolls where it is too narrow. */
export function NavBar({ label, links }: NavBarProps) {
  return (
    <nav class="nav" aria-label={label}>
      <ul>
        {links.map(({ label: name, href, current, count }) => (
          <li key={href}>
            <a href={href} aria-current={current ? "page" : undefined}>
              {name}
              {count !== undefined && count > 0 && (
                <>
                  {" "}
                  <b class="n">{count}</b>
                </>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
