import type { ComponentChildren } from "preact";
import type { EmbedTexts } from "../../messages/web/embed.ts";

interface OutLinkProps {
  readonly href: string;
  readonly texts: EmbedTexts;
  readonly rel?: string | undefined;
  readonly children: ComponentChildren;
}

/** A link out of the widget: in a tab of its own, for neither the frame nor the town's page may be lost, and said so. */
export function OutLink({ href, texts, rel, children }: OutLinkProps) {
  return (
    <a href={href} target="_blank" rel={rel === undefined ? "noopener" : `noopener ${rel}`}>
      {children}
      <span class="vh"> ({texts("newTab")})</span>
      <span aria-hidden="true"> ↗</span>
    </a>
  );
}
