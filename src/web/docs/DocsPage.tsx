import { docsTexts } from "../../messages/web/docs.ts";
import type { PortalDataset } from "../../services/portal/portalTerritory.ts";
import { EmptyState } from "../components/EmptyState.tsx";
import { Front } from "../components/Front.tsx";
import { Section } from "../components/Section.tsx";
import { Table } from "../components/Table.tsx";
import type { PortalVisit } from "../portal/http/portalVisit.ts";
import { PortalPage } from "../portal/PortalPage.tsx";
import { DatasetExamples, type ShownDataset } from "./DatasetExamples.tsx";
import { ModelWords } from "../components/ModelWords.tsx";

/** As the server counts them. */
const READINGS_A_MINUTE = 1200;

interface DocsPageProps {
  readonly visit: PortalVisit;
  /** Null while nothing is published. */
  readonly shown: ShownDataset | null;
}

/** How to query the data by program: examples made from what is published, which run as they are. */
export function DocsPage({ visit, shown }: DocsPageProps) {
  const texts = docsTexts(visit.language);
  const published = visit.territory.datasets.filter(({ parts }) => parts.length > 0);
  return (
    <PortalPage
      visit={visit}
      place="api"
      title={texts("title")}
      description={texts("lead")}
      canonical="/docs/api"
    >
      <Front title={texts("title")} lead={texts("lead")} variant="sheet" />
      <Section id="debut" title={texts("start")}>
        {published.length === 0 ? (
          <EmptyState title={texts("noDataset")}>{texts("noDatasetText")}</EmptyState>
        ) : (
          <>
            <p>{texts("startText")}</p>
            <Table
              caption={texts("start")}
              columns={[
                {
                  key: "title",
                  head: texts("dataset"),
                  rowHead: true,
                  cell: ({ model }) => <ModelWords>{model.title}</ModelWords>,
                },
                {
                  key: "address",
                  head: texts("address"),
                  cell: ({ model }) => (
                    <a href={`/api/collections/${model.name}?f=html`}>{`/api/collections/${model.name}`}</a>
                  ),
                },
                { key: "records", head: texts("records"), kind: "number", cell: ({ records }) => records },
              ]}
              rows={published}
              rowKey={({ model }: PortalDataset) => model.name}
            />
          </>
        )}
        <p>
          <a href="/api?f=html">{texts("landing")}</a> · <a href="/api/openapi.json">{texts("definition")}</a>{" "}
          · <a href="/catalog.ttl">{texts("catalogue")}</a>
        </p>
      </Section>
      {shown && <DatasetExamples visit={visit} shown={shown} />}
      <Section id="pages" title={texts("paging")}>
        <p>{texts("pagingText")}</p>
        <p>{texts("limits", { count: READINGS_A_MINUTE })}</p>
        <p>{texts("cache")}</p>
      </Section>
      <Section id="erreurs" title={texts("errors")}>
        <p>
          {texts("errorsText")} <a href="/problems">{texts("everyError")}</a>
        </p>
      </Section>
    </PortalPage>
  );
}
