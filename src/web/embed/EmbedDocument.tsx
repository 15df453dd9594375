import type { ComponentChildren } from "preact";
import { renderToString } from "preact-render-to-string";
import { assetUrl } from "../assets/assetManifest.ts";
import { LanguageContext } from "../components/language.ts";
import { accentHref } from "../portal/http/accentHref.ts";
import type { EmbedPage } from "./embedPage.ts";

interface EmbedDocumentProps {
  readonly page: EmbedPage;
  readonly title: string;
  /** The address of the portal's page that shows the same: search engines are sent there. */
  readonly canonical?: string | undefined;
  /** INSEE code of the commune whose colour it takes. */
  readonly accent?: string | undefined;
  /** Whether it holds a map that a script brings to life. */
  readonly hasMap?: boolean | undefined;
  readonly children: ComponentChildren;
}

/** A page to stand in the town's own site: its own light style sheet, one small script that tells its height, nothing else. */
function EmbedDocument({ page, title, canonical, accent, hasMap, children }: EmbedDocumentProps) {
  const { language, visit, request } = page;
  const { theme, isFixed } = request;
  return (
    <LanguageContext.Provider value={language}>
      <html
        lang={language}
        class={isFixed ? "fixed" : undefined}
        data-accent={accent}
        data-theme={theme === "auto" ? undefined : theme}
      >
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{title}</title>
          <meta name="color-scheme" content={theme === "auto" ? "light dark" : theme} />
          <meta name="robots" content="noindex" />
          {canonical !== undefined && (
            <link rel="canonical" href={`${visit.platform.settings.publicUrl}${canonical}`} />
          )}
          <link rel="icon" href={assetUrl("icon.svg")} type="image/svg+xml" />
          <link rel="stylesheet" href={assetUrl("embed.css")} />
          <link rel="stylesheet" href={accentHref(visit.territory)} />
          <script type="module" src={assetUrl("embed.js")} />
          {hasMap && <script type="module" src={assetUrl("datasetMap.js")} />}
        </head>
        <body class="embed">{children}</body>
      </html>
    </LanguageContext.Provider>
  );
}

/** A widget as it is sent. */
export function renderEmbed(props: EmbedDocumentProps): string {
  return `<!doctype html>\n${renderToString(<EmbedDocument {...props} />)}\n`;
}
