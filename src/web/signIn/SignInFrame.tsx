import type { ComponentChildren } from "preact";
import type { Language } from "../../messages/language.ts";
import { shellTexts } from "../../messages/web/shell.ts";
import { Arch } from "../components/Arch.tsx";
import { Brand } from "../components/Brand.tsx";
import { Document } from "../components/Document.tsx";
import { Front } from "../components/Front.tsx";

interface SignInFrameProps {
  readonly language: Language;
  readonly title: string;
  readonly lead?: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** The frame of the pages around sign-in: the wall, one thing to do, nothing else. */
export function SignInFrame({ language, title, lead, children }: SignInFrameProps) {
  return (
    <Document
      language={language}
      title={title}
      siteName={shellTexts(language)("brand")}
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
        <Front title={title} lead={lead} variant="sheet" arch={<Arch size="small">{null}</Arch>} />
        <div class="wrap sec">
          <div class="entry flow">{children}</div>
        </div>
      </main>
    </Document>
  );
}
