import { renderToString } from "preact-render-to-string";
import type { Language } from "../../messages/language.ts";
import { embeddedFonts } from "./embeddedFonts.ts";
import { REPORT_STYLE } from "./reportStyle.ts";
import { ReportTable } from "./section.tsx";

export interface IndexRow {
  readonly commune: string;
  readonly model: string;
  /** Folder of the report, beside the index. */
  readonly folder: string;
  readonly figures: readonly number[];
}

export interface IndexView {
  readonly language: Language;
  readonly heading: string;
  /** Two words for commune and dataset, then one per figure. */
  readonly heads: readonly string[];
  readonly rows: readonly IndexRow[];
}

/** A page that leads to the reports of several files. */
export function renderIndex({ language, heading, heads, rows }: IndexView): string {
  const page = (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{heading}</title>
        <style dangerouslySetInnerHTML={{ __html: `${embeddedFonts()}${REPORT_STYLE}` }} />
      </head>
      <body>
        <main class="a4">
          <h1>{heading}</h1>
          <ReportTable
            label={heading}
            heads={heads.map((text, column) => ({ text, class: column < 2 ? "w2" : "num" }))}
            rows={rows.map(({ commune, model, folder, figures }) => (
              <tr>
                <td>{commune}</td>
                <td>
                  <a href={`${folder}/report.html`}>{model}</a>
                </td>
                {figures.map((figure) => (
                  <td class="num">{figure}</td>
                ))}
              </tr>
            ))}
          />
        </main>
      </body>
    </html>
  );
  return `<!doctype html>\n${renderToString(page)}\n`;
}
