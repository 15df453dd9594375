import type { ComponentChildren } from "preact";
import type { Language } from "../../messages/language.ts";
import { shellTexts } from "../../messages/web/shell.ts";
import { assetUrl, hasAsset } from "../assets/assetManifest.ts";
import { LanguageContext } from "./language.ts";
import { Sprite } from "./Sprite.tsx";

/** Another form of the same page: a feed, data, another language. */
export interface AlternateLink {
  readonly href: string;
  readonly type?: string | undefined;
  readonly title?: string | undefined;
  readonly language?: Language | undefined;
}

export interface DocumentProps {
  readonly language: Language;
  /** What the page is, without the site's name. */
  readonly title: string;
  readonly siteName: string;
  /** The frame's class: public pages, workspace, a printed sheet, a page shown in others' sites. */
  readonly frame: "portal" | "app" | "rp" | "embed";
  readonly description?: string | undefined;
  /** Absolute address of the page. */
  readonly canonical?: string | undefined;
  /** Absolute address of the picture shown where the page is shared, 1200 × 630. */
  readonly image?: string | undefined;
  readonly alternates?: readonly AlternateLink[] | undefined;
  /** Address of the served style sheet that holds the accents. */
  readonly accentHref?: string | undefined;
  /** INSEE code of the commune whose accent colours the page. */
  readonly accent?: string | undefined;
  readonly theme?: "light" | "dark" | undefined;
  /** Names of the islands: `["review"]` for `islands/review.tsx`. The frame's own comes with every page. */
  readonly islands?: readonly string[] | undefined;
  readonly noindex?: boolean | undefined;
  /** Where no script runs, the page asks for itself again after so many seconds: something is under way. */
  readonly reloadSeconds?: number | undefined;
  readonly children: ComponentChildren;
}

function Sharing({ title, siteName, description, canonical, image, language }: DocumentProps) {
  return (
    <>
      {description !== undefined && <meta name="description" content={description} />}
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={siteName} />
      <meta property="og:title" content={title} />
      <meta property="og:locale" content={language === "fr" ? "fr_FR" : "en_GB"} />
      {description !== undefined && <meta property="og:description" content={description} />}
      {canonical !== undefined && <meta property="og:url" content={canonical} />}
      {image !== undefined && <meta property="og:image" content={image} />}
      <meta name="twitter:card" content={image === undefined ? "summary" : "summary_large_image"} />
      {canonical !== undefined && <link rel="canonical" href={canonical} />}
    </>
  );
}

/** The whole HTML document: head, skip link, icons; the frame and the page go inside. `<main id="contenu">` is the frame's. */
export function Document(props: DocumentProps) {
  const { language, title, siteName, frame, accentHref, accent, theme } = props;
  const islands = ["frame", ...(props.islands ?? [])];
  return (
    <LanguageContext.Provider value={language}>
      <html lang={language} data-accent={accent} data-theme={theme}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{title === siteName ? title : `${title} – ${siteName}`}</title>
          <meta name="color-scheme" content={theme ?? "light dark"} />
          {props.noindex && <meta name="robots" content="noindex" />}
          {props.reloadSeconds !== undefined && (
            <noscript>
              <meta http-equiv="refresh" content={String(props.reloadSeconds)} />
            </noscript>
          )}
          <Sharing {...props} />
          {props.alternates?.map(({ href, type, title: name, language: hreflang }) => (
            <link key={href} rel="alternate" href={href} type={type} title={name} hreflang={hreflang} />
          ))}
          <link rel="icon" href={assetUrl("icon.svg")} type="image/svg+xml" />
          <link
            rel="preload"
            href={assetUrl("atkinson-hyperlegible-next-latin-wght-normal.woff2")}
            as="font"
            type="font/woff2"
            crossorigin="anonymous"
          />
          <link rel="stylesheet" href={assetUrl("app.css")} />
          {accentHref !== undefined && <link rel="stylesheet" href={accentHref} />}
          {islands
            .filter((name) => hasAsset(`${name}.css`))
            .map((name) => (
              <link key={name} rel="stylesheet" href={assetUrl(`${name}.css`)} />
            ))}
          {islands.map((name) => (
            <script key={name} type="module" src={assetUrl(`${name}.js`)} />
          ))}
        </head>
        <body class={frame}>
          <a class="skip" href="#contenu">
            {shellTexts(language)("skip")}
          </a>
          <Sprite />
          {props.children}
        </body>
      </html>
    </LanguageContext.Provider>
  );
}
