import { Icon } from "./Icon.tsx";
import { useShellTexts } from "./language.ts";

interface PagerProps {
  /** « Lignes 51 à 100 sur 385 » */
  readonly summary: string;
  readonly previousHref?: string | undefined;
  readonly nextHref?: string | undefined;
  /** Numbered pages; null stands for those left out. None where only next and previous are known. */
  readonly pages?: readonly ({
    readonly number: number;
    readonly href: string;
    readonly current?: boolean;
  } | null)[];
}

/** Where one is in a long list, and the ways on. */
export function Pager({ summary, previousHref, nextHref, pages }: PagerProps) {
  const texts = useShellTexts();
  return (
    <nav class="pager" aria-label={texts("pages")}>
      <p>{summary}</p>
      <ul>
        {previousHref !== undefined && (
          <li>
            <a class="more" href={previousHref} rel="prev">
              <Icon name="back" /> {texts("previous")}
            </a>
          </li>
        )}
        {pages?.map((page, index) =>
          page === null ? (
            <li key={`gap-${index}`} aria-hidden="true">
              …
            </li>
          ) : (
            <li key={page.number}>
              <a
                href={page.href}
                aria-current={page.current ? "page" : undefined}
                aria-label={texts("page", { number: page.number })}
              >
                {page.number}
              </a>
            </li>
          ),
        )}
        {nextHref !== undefined && (
          <li>
            <a class="more" href={nextHref} rel="next">
              {texts("next")} <Icon name="arrow" />
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}
