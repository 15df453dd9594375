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
      <svg class="em-out" viewBox="0 0 10 10" aria-hidden="true">
        <path d="M2 8 8 2M3.5 2H8v4.5" />
      </svg>
    </a>
  );
}
