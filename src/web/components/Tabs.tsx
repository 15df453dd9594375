import type { NavLink } from "./navigation.ts";

interface TabsProps {
  readonly label: string;
  readonly links: readonly NavLink[];
}

/** The parts of one page or thing: links, each with its own address. */
export function Tabs({ label, links }: TabsProps) {
  return (
    <nav class="tabs" aria-label={label}>
      <ul class="wrap">
        {links.map(({ label: name, href, current, count }) => (
          <li key={href}>
            <a href={href} aria-current={current ? "page" : undefined}>
              {name}
              {count !== undefined && count > 0 && ` (${count})`}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
