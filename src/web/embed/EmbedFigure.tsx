import { formatNumber } from "../../messages/web/portalFormats.ts";
import { filterWords } from "./filterWords.ts";
import { type PublishedPage, subjectTitle } from "./embedPage.ts";
import type { EmbedContent } from "./readContent.ts";
import { SourceLine } from "./SourceLine.tsx";

interface EmbedFigureProps {
  readonly page: PublishedPage;
  readonly content: EmbedContent;
}

/** How many there are, large, and of how many where a filter is set. A number needs its words: they stay without the title. */
export function EmbedFigure({ page, content }: EmbedFigureProps) {
  const { language, texts, subject } = page;
  const { asked, whole } = content;
  const { total } = content.page;
  const filters = filterWords(page, subject.dataset.model, asked);
  return (
    <>
      <main class="em-main em-figure">
        <p class="fig">
          {formatNumber(language, total)}
          {filters.length > 0 && (
            <small> {texts("figureOf", { total: formatNumber(language, whole) })}</small>
          )}
        </p>
        <h1>{subjectTitle(page)}</h1>
        {filters.length > 0 && (
          <p>
            <bdi>{filters.join(" · ")}</bdi>
          </p>
        )}
      </main>
      <SourceLine page={page} />
    </>
  );
}
