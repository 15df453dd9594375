import type { PortalVisit } from "../http/portalVisit.ts";
import { LegalPart, legalSubject, MailLink, renderLegalPage, Stated } from "./LegalPage.tsx";

/** `/mentions-legales`: who publishes and hosts the portal, on what terms its data are reused. */
export function renderNotice(visit: PortalVisit): string {
  const { texts, metropolis, legal, email } = legalSubject(visit);
  const outlineSource = visit.platform.settings.outlines?.source ?? null;
  return renderLegalPage({
    visit,
    title: texts("notice"),
    lead: texts("noticeLead"),
    canonical: "/mentions-legales",
    children: (
      <>
        <LegalPart id="editeur" title={texts("publisherTitle")}>
          <dl class="kv record-kv">
            <div>
              <dt>{texts("publisher")}</dt>
              <dd>
                <Stated value={metropolis?.name ?? null} texts={texts} />
              </dd>
            </div>
            {metropolis && (
              <div>
                <dt>{texts("siren")}</dt>
                <dd>{metropolis.siren}</dd>
              </div>
            )}
            {metropolis?.website && (
              <div>
                <dt>{texts("publisherSite")}</dt>
                <dd>
                  <a href={metropolis.website}>{metropolis.website}</a>
                </dd>
              </div>
            )}
            <div>
              <dt>{texts("contact")}</dt>
              <dd>{email === null ? <Stated value={null} texts={texts} /> : <MailLink email={email} />}</dd>
            </div>
            <div>
              <dt>{texts("director")}</dt>
              <dd>
                <Stated value={legal.publicationDirector} texts={texts} />
              </dd>
            </div>
            <div>
              <dt>{texts("hosting")}</dt>
              <dd>
                <Stated value={legal.hostingProvider} texts={texts} />
              </dd>
            </div>
          </dl>
        </LegalPart>
        <LegalPart id="donnees" title={texts("dataTitle")}>
          <p>{texts("dataWho")}</p>
          <p>{texts("dataReuse")}</p>
          <p>{texts("dataWrong")}</p>
          {outlineSource !== null && (
            <p>
              {texts("outlineSource")} <bdi>{outlineSource}</bdi>
            </p>
          )}
        </LegalPart>
        <LegalPart id="logiciel" title={texts("softwareTitle")}>
          <p>{texts("software")}</p>
        </LegalPart>
      </>
    ),
  });
}
