import type { PortalCommune } from "../../../services/portal/portalTerritory.ts";
import { Front } from "../../components/Front.tsx";
import { Notice } from "../../components/Notice.tsx";
import { renderDocument } from "../../components/renderDocument.ts";
import { Section } from "../../components/Section.tsx";
import { CommuneIndex, FindCommune } from "../home/CommuneIndex.tsx";
import { countPublished } from "../home/readHome.ts";
import type { PortalVisit } from "../http/portalVisit.ts";
import { PortalPage } from "../PortalPage.tsx";
import { shortText } from "../shortText.ts";

interface CommuneListProps {
  readonly visit: PortalVisit;
  /** What was looked for, and what it found when that is not one commune. */
  readonly q: string;
  readonly found: readonly PortalCommune[];
}

/** Every commune of the territory, with how many datasets it publishes. */
export function renderCommuneList({ visit, q, found }: CommuneListProps): string {
  const { texts, territory } = visit;
  const counts = countPublished(territory.datasets);
  const total = territory.communes.length;
  const publishing = territory.communes.filter(({ insee }) => counts.has(insee)).length;
  const shown = shortText(q, 60);
  return renderDocument(
    <PortalPage
      visit={visit}
      place="communes"
      title={texts("navCommunes")}
      canonical="/communes"
      description={texts("communesPageLead", { publishing, total })}
      noindex={q !== ""}
    >
      <Front
        title={texts("communesTitle", { count: total })}
        lead={texts("communesPageLead", { publishing, total })}
        crumbs={[{ label: texts("home"), href: "/" }]}
      />
      <Section id="liste" title={texts("navCommunes")}>
        {q !== "" && (
          <Notice
            title={texts(found.length === 0 ? "communeNotFound" : "communeSeveral", { q: shown })}
            level={3}
          >
            {found.length === 0 ? (
              <p>{texts("communeNotFoundWhy")}</p>
            ) : (
              <ul>
                {found.map(({ insee, name }) => (
                  <li key={insee}>
                    <a href={`/communes/${insee}`}>{name}</a>
                  </li>
                ))}
              </ul>
            )}
          </Notice>
        )}
        <FindCommune visit={visit} />
        <CommuneIndex visit={visit} communes={territory.communes} counts={counts} />
      </Section>
    </PortalPage>,
  );
}
