import type { Language } from "../../messages/language.ts";
import { shellTexts } from "../../messages/web/shell.ts";
import { Brand } from "../components/Brand.tsx";
import { Document } from "../components/Document.tsx";
import { LinkButton } from "../components/Button.tsx";
import { Front } from "../components/Front.tsx";
import { renderDocument } from "../components/renderDocument.ts";

/** What the page says of a problem. */
interface ShownProblem {
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** Reference of the request. */
  readonly instance: string;
  readonly errors?: readonly { readonly at: string; readonly detail: string }[];
}

/** The page a person sees when something cannot be done: what, and what to do. */
export function renderProblemPage(problem: ShownProblem, language: Language): string {
  const texts = shellTexts(language);
  return renderDocument(
    <Document
      language={language}
      title={problem.title}
      siteName={texts("brand")}
      frame="portal"
      accentHref="/accents.css"
      noindex
    >
      <header class="site wall">
        <div class="wrap bar">
          <Brand href="/" />
        </div>
      </header>
      <main id="contenu">
        <Front title={problem.title} lead={problem.detail} variant="sheet" />
        <div class="wrap sec flow">
          {problem.errors && (
            <ul class="rules">
              {problem.errors.map(({ at, detail }) => (
                <li key={at}>{detail}</li>
              ))}
            </ul>
          )}
          <nav class="row" aria-label={texts("mainNav")}>
            <LinkButton href="/" kind="go">
              {texts("backHome")}
            </LinkButton>
            <LinkButton href="/datasets">{texts("allDatasets")}</LinkButton>
            <LinkButton href="/communes">{texts("allCommunes")}</LinkButton>
          </nav>
        </div>
      </main>
    </Document>,
  );
}
