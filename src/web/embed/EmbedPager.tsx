import { PAGE_SIZE } from "../../services/portal/browseDataset.ts";
import { embedHref, type PublishedPage } from "./embedPage.ts";
import type { EmbedContent } from "./readContent.ts";

interface EmbedPagerProps {
  readonly page: PublishedPage;
  readonly content: EmbedContent;
}

/** The lines of a page among all, counted from 1. */
export function pageRange({ page: { page, records, total } }: EmbedContent): {
  from: number;
  to: number;
  total: number;
} {
  const from = (page - 1) * PAGE_SIZE + 1;
  return { from, to: from + records.length - 1, total };
}

/** The ways on in a long list, within the frame; nothing where one page holds all. */
export function EmbedPager({ page, content }: EmbedPagerProps) {
  const { texts } = page;
  const { page: now, pages } = content.page;
  if (pages === 1) return null;
  const to = (number: number): string => embedHref(page, { page: number === 1 ? undefined : String(number) });
  return (
    <nav class="em-pager" aria-label={texts("pages")}>
      <p>{texts("pageSummary", pageRange(content))}</p>
      <ul>
        {now > 1 && (
          <li>
            <a href={to(now - 1)} rel="prev">
              <span aria-hidden="true">← </span>
              {texts("previous")}
            </a>
          </li>
        )}
        {now < pages && (
          <li>
            <a href={to(now + 1)} rel="next">
              {texts("next")}
              <span aria-hidden="true"> →</span>
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}
