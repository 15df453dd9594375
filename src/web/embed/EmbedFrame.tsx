import type { ComponentChildren } from "preact";
import type { EmbedContent } from "./readContent.ts";
import { filterWords } from "./filterWords.ts";
import { type PublishedPage, subjectTitle } from "./embedPage.ts";
import { SourceLine } from "./SourceLine.tsx";

interface EmbedFrameProps {
  readonly page: PublishedPage;
  readonly content: Pick<EmbedContent, "asked">;
  readonly children: ComponentChildren;
}

/** A widget's parts: its title on the wall, what it shows, its source. */
export function EmbedFrame({ page, content: { asked }, children }: EmbedFrameProps) {
  const { request, subject } = page;
  const filters = filterWords(page, subject.dataset.model, asked);
  return (
    <>
      <header class={request.hasTitle ? "em-head" : "vh"}>
        <h1>{subjectTitle(page)}</h1>
        {filters.length > 0 && (
          <p>
            <bdi>{filters.join(" · ")}</bdi>
          </p>
        )}
      </header>
      <main class="em-main">{children}</main>
      <SourceLine page={page} />
    </>
  );
}
