import { formatDay } from "../../../messages/formatMoment.ts";
import { portalDatasetTexts } from "../../../messages/web/portalDataset.ts";
import type { PortalDataset } from "../../../services/portal/portalTerritory.ts";
import type { ListedRevision } from "../../../services/portal/readRevisions.ts";
import { LinkButton } from "../../components/Button.tsx";
import { Front } from "../../components/Front.tsx";
import { renderDocument } from "../../components/renderDocument.ts";
import { Section } from "../../components/Section.tsx";
import type { PortalVisit } from "../http/portalVisit.ts";
import { FieldsTable } from "../model/FieldsTable.tsx";
import { PortalPage } from "../PortalPage.tsx";
import { RevisionList } from "../revision/RevisionList.tsx";
import { Coverage } from "./Coverage.tsx";

interface UnpublishedProps {
  readonly visit: PortalVisit;
  readonly dataset: PortalDataset;
  readonly revisions: readonly ListedRevision[];
}

/** A dataset that nobody publishes yet: what it will hold, and who prepares it. */
export function renderComingDataset({ visit, dataset }: UnpublishedProps): string {
  const { language } = visit;
  const texts = portalDatasetTexts(language);
  const { model } = dataset;
  return renderDocument(
    <PortalPage visit={visit} place="datasets" title={model.title} description={model.description} noindex>
      <Front
        variant="sheet"
        title={texts("emptyTitle", { title: model.title })}
        lead={texts("emptyWhy")}
        crumbs={[
          { label: visit.texts("home"), href: "/" },
          { label: visit.texts("datasetsTitle"), href: "/datasets" },
        ]}
      >
        <div class="row">
          <LinkButton kind="light" href={`/models/${model.name}/${model.version}`}>
            {texts("seeModel")}
          </LinkButton>
        </div>
      </Front>
      <Coverage view={{ visit, texts, dataset, commune: null }} />
      <Section id="champs" title={texts("fieldsTitle")}>
        <FieldsTable language={language} fields={model.fields} />
      </Section>
    </PortalPage>,
  );
}

/** A dataset that was taken back: its story, for whoever follows an old link. Answered with 410. */
export function renderWithdrawnDataset({ visit, dataset, revisions }: UnpublishedProps): string {
  const { language } = visit;
  const texts = portalDatasetTexts(language);
  const { model, withdrawn } = dataset;
  return renderDocument(
    <PortalPage
      visit={visit}
      place="datasets"
      title={texts("withdrawnTitle", { title: model.title })}
      noindex
    >
      <Front
        variant="sheet"
        title={texts("withdrawnTitle", { title: model.title })}
        lead={texts("withdrawnLead")}
        crumbs={[
          { label: visit.texts("home"), href: "/" },
          { label: visit.texts("datasetsTitle"), href: "/datasets" },
        ]}
      />
      <section class="wrap sec two even" aria-labelledby="histoire">
        <div>
          <h2 id="histoire">{texts("revisionsTitle")}</h2>
          {withdrawn.map(({ organization, at, why }) => (
            <p key={organization.id}>
              {texts("withdrawnBy", { name: organization.name, date: formatDay(language, at) })}{" "}
              {why !== "" && <bdi>{texts("withdrawnWhy", { why })}</bdi>}
            </p>
          ))}
          <p>
            <a href="/datasets">{texts("back")}</a>
          </p>
        </div>
        <RevisionList visit={visit} revisions={revisions} />
      </section>
    </PortalPage>,
  );
}
