import type { ComponentChildren } from "preact";
import { Breadcrumb, type Crumb } from "./Breadcrumb.tsx";

interface FrontProps {
  readonly title: ComponentChildren;
  readonly lead?: ComponentChildren;
  /** `home` for the largest title; `sheet` for a dataset's or a commune's page. */
  readonly variant?: "home" | "sheet" | undefined;
  readonly crumbs?: readonly Crumb[] | undefined;
  /** An `Arch` that shows what opens here. */
  readonly arch?: ComponentChildren;
  /** What stands under the lead: facts, a search, buttons. */
  readonly children?: ComponentChildren;
}

/** The wall on top of a public page: its title, and the arch that opens in it. */
export function Front({ title, lead, variant, crumbs, arch, children }: FrontProps) {
  const kind = variant === "home" ? " home" : variant === "sheet" ? " sheet-top" : "";
  return (
    <section class={`wall front${kind}`}>
      <div class="wrap front-in">
        <div class="front-text">
          {crumbs && <Breadcrumb items={crumbs} />}
          <h1>{title}</h1>
          {lead !== undefined && <p class="lead">{lead}</p>}
          {children}
        </div>
        {arch}
      </div>
    </section>
  );
}
