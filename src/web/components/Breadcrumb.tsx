import type { ComponentChildren } from "preact";
import { useShellTexts } from "./language.ts";

export interface Crumb {
  readonly label: ComponentChildren;
  /** None for the page itself. */
  readonly href?: string | undefined;
}

interface BreadcrumbProps {
  readonly items: readonly Crumb[];
}

/** The way back up, from the widest to the page. */
export function Breadcrumb({ items }: BreadcrumbProps) {
  const texts = useShellTexts();
  return (
    <nav class="crumb" aria-label={texts("crumbs")}>
      <ol>
        {items.map(({ label, href }, index) => (
          <li key={index}>{href === undefined ? label : <a href={href}>{label}</a>}</li>
        ))}
      </ol>
    </nav>
  );
}
