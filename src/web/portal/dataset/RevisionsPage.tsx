import { portalDatasetTexts } from "../../../messages/web/portalDataset.ts";
import type { PortalDataset } from "../../../services/portal/portalTerritory.ts";
import type { ListedRevision } from "../../../services/portal/readRevisions.ts";
import { Front } from "../../components/Front.tsx";
import { Icon } from "../../components/Icon.tsx";
import { renderDocument } from "../../components/renderDocument.ts";
import type { PortalVisit } from "../http/portalVisit.ts";
import { PortalPage } from "../PortalPage.tsx";
import { RevisionList } from "../revision/RevisionList.tsx";
import { ModelWords } from "../../components/ModelWords.tsx";

export const REVISIONS_PER_PAGE = 50;

interface RevisionsPageProps {
  readonly visit: PortalVisit;
  readonly dataset: PortalDataset;
  readonly revisions: readonly ListedRevision[];
}

/** Every publication of a dataset, by whom, when, and what it changed. */
export function renderRevisionsPage({ visit, dataset, revisions }: RevisionsPageProps): string {
  const texts = portalDatasetTexts(visit.language);
  const { model } = dataset;
  const title = texts("revisionsPageTitle", { title: model.title });
  const last = revisions.at(-1);
  return renderDocument(
    <PortalPage
      visit={visit}
      place="datasets"
      title={title}
      canonical={`/datasets/${model.name}/revisions`}
      alternates={[{ href: `/datasets/${model.name}/feed.atom`, type: "application/atom+xml", title }]}
    >
      <Front
        title={title}
        lead={texts("revisionsPageLead")}
        crumbs={[
          { label: visit.texts("home"), href: "/" },
          { label: <ModelWords>{model.title}</ModelWords>, href: `/datasets/${model.name}` },
        ]}
      />
      <div class="wrap sec">
        <RevisionList visit={visit} revisions={revisions} />
        {revisions.length === REVISIONS_PER_PAGE && last && (
          <p>
            <a class="more" href={`${visit.path}?avant=${last.id}`}>
              {texts("revisionsOlder")} <Icon name="arrow" />
            </a>
          </p>
        )}
      </div>
    </PortalPage>,
  );
}
