import { renderToString } from "preact-render-to-string";
import { reportTexts } from "../../messages/report.ts";
import { embeddedFonts } from "./embeddedFonts.ts";
import { Mark } from "./icons.tsx";
import type { ReportView } from "./reportView.ts";
import { REPORT_STYLE } from "./reportStyle.ts";
import { ReportBody } from "./reportBody.tsx";

/** The report for people: one HTML file, printable on A4, that needs no network and runs no script. */
export function renderReport(view: ReportView): string {
  const text = reportTexts(view.language);
  const title = `${text("heading")} – ${view.modelTitle}${view.communeName === null ? "" : `, ${view.communeName}`}`;
  const style = `${embeddedFonts()}${REPORT_STYLE}`;
  const page = (
    <html lang={view.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <a class="skip" href="#contenu">
          {text("skip")}
        </a>
        <main id="contenu" class="a4">
          <header class="top">
            <p class="brand">
              <Mark />
              <span>
                <b>Traboule</b>
                <small>{text("tagline")}</small>
              </span>
            </p>
          </header>
          <h1>{text("heading")}</h1>
          <ReportBody text={text} view={view} />
          <footer>
            <p>
              {text("footer", {
                model: view.modelTitle,
                version: view.head.model.version,
                release: view.head.traboule,
              })}
            </p>
          </footer>
        </main>
      </body>
    </html>
  );
  return `<!doctype html>\n${renderToString(page)}\n`;
}
