import { ofName } from "../../../messages/ofName.ts";
import { formatDay } from "../../../messages/formatMoment.ts";
import { portalPlaceTexts } from "../../../messages/web/portalPlaces.ts";
import type { Outlines } from "../../../services/portal/outlines.ts";
import { Brand } from "../../components/Brand.tsx";
import { Document } from "../../components/Document.tsx";
import { renderDocument } from "../../components/renderDocument.ts";
import { accentHref } from "../http/accentHref.ts";
import { absolute, type PortalVisit } from "../http/portalVisit.ts";
import type { PublisherSubject } from "./communeView.ts";
import { TownArch } from "./TownArch.tsx";
import { ModelWords } from "../../components/ModelWords.tsx";

const MOST = 12;

/** A sheet to hang at the town hall: whose data, what there is, the address to write down. */
export function renderPoster(visit: PortalVisit, subject: PublisherSubject, outlines: Outlines): string {
  const { language, territory, now, siteName } = visit;
  const texts = portalPlaceTexts(language);
  const { name, code, insee } = subject;
  const titles = territory.datasets
    .filter(({ parts }) => parts.some(({ organization }) => organization.code === code))
    .map(({ model }) => model.title);
  return renderDocument(
    <Document
      language={language}
      title={texts("posterTitle", { name })}
      siteName={siteName}
      frame="portal"
      accentHref={accentHref(territory)}
      accent={insee ?? undefined}
      noindex
    >
      <nav class="wrap poster-tools row" aria-label={visit.texts("navCommunes")}>
        <a class="more" href={`/communes/${code}`}>
          {texts("posterBack", { ofName: ofName(language, name) })}
        </a>
        <p class="mut">{texts("posterHow")}</p>
        <button class="btn btn-go" type="button" data-print hidden>
          {texts("posterPrint")}
        </button>
      </nav>
      <main id="contenu" class="poster-a4">
        <header class="wall">
          <div>
            <p>{texts("posterOver", { ofName: ofName(language, name) })}</p>
            <h1>{name}</h1>
          </div>
          <TownArch subject={subject} outlines={outlines} caption={texts("archCaption", { name })} />
        </header>
        <p class="lead">{texts("posterLead", { count: titles.length })}</p>
        {titles.length > 0 && (
          <ul class="rules">
            {titles.slice(0, MOST).map((title) => (
              <li key={title}>
                <ModelWords>{title}</ModelWords>
              </li>
            ))}
          </ul>
        )}
        <div class="poster-where">
          <h2>{texts("posterWhere")}</h2>
          <p class="raw">{absolute(visit, `/communes/${code}`).replace(/^https?:\/\//, "")}</p>
          <p>{texts("posterFree")}</p>
        </div>
        <footer>
          <Brand href="/" territory={territory.name} />
          <p class="mut">{texts("posterDate", { date: formatDay(language, now) })}</p>
        </footer>
      </main>
    </Document>,
  );
}
