import type { ComponentChildren } from "preact";
import type { EmbedPage } from "./embedPage.ts";
import { OutLink } from "./OutLink.tsx";

interface EmbedMessageProps {
  readonly page: EmbedPage;
  readonly title: string;
  /** Where the portal tells more. */
  readonly href: string;
  readonly children: ComponentChildren;
}

/** What a widget says when it has nothing to show: why, in the frame, to the people of the town's site. */
export function EmbedMessage({ page: { texts }, title, href, children }: EmbedMessageProps) {
  return (
    <>
      <main class="em-main em-message">
        <h1>{title}</h1>
        {children}
      </main>
      <footer class="em-foot">
        <p>
          <OutLink href={href} texts={texts}>
            {texts("toPortal")}
          </OutLink>
        </p>
      </footer>
    </>
  );
}
