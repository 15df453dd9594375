import { DATA_THEMES } from "../../../domain/model/catalogueTerms.ts";
import { dcatTexts } from "../../../messages/dcat.ts";
import { formatAgo, formatNumber } from "../../../messages/web/portalFormats.ts";
import { publishingCommunes, type PortalDataset } from "../../../services/portal/portalTerritory.ts";
import { Front } from "../../components/Front.tsx";
import { Meter } from "../../components/Meter.tsx";
import { ModelWords } from "../../components/ModelWords.tsx";
import { renderDocument } from "../../components/renderDocument.ts";
import { Section } from "../../components/Section.tsx";
import { Table } from "../../components/Table.tsx";
import { SearchForm } from "../home/SearchForm.tsx";
import type { PortalVisit } from "../http/portalVisit.ts";
import { PortalPage } from "../PortalPage.tsx";

/** The datasets that are published, with their coverage and freshness. */
export function DatasetTable({
  visit,
  datasets,
}: {
  readonly visit: PortalVisit;
  readonly datasets: readonly PortalDataset[];
}) {
  const { texts, language, territory, now } = visit;
  return (
    <Table
      caption={texts("datasetsCaption")}
      rows={datasets}
      rowKey={({ model }) => model.name}
      columns={[
        {
          key: "dataset",
          head: texts("columnDataset"),
          rowHead: true,
          cell: ({ model }) => (
            <>
              <a href={`/datasets/${model.name}`}>
                <ModelWords>{model.title}</ModelWords>
              </a>
              <ModelWords class="mut field-what">{model.description}</ModelWords>
            </>
          ),
        },
        {
          key: "communes",
          head: texts("columnCommunes"),
          cell: ({ parts }) => (
            <Meter value={publishingCommunes(territory, parts).length} total={territory.communes.length} />
          ),
        },
        {
          key: "updated",
          head: texts("columnUpdated"),
          wideOnly: true,
          cell: ({ updatedAt }) => updatedAt && formatAgo(language, updatedAt, now),
        },
        {
          key: "records",
          head: texts("columnRecords"),
          kind: "number",
          cell: ({ records }) => formatNumber(language, records),
        },
      ]}
    />
  );
}

/** Every dataset, of one theme or of all; those that nobody publishes yet are named too. */
export function renderDatasetList(visit: PortalVisit): string {
  const { texts, language, territory, parameters } = visit;
  const themes = dcatTexts(language);
  const theme = DATA_THEMES.find((one) => one === parameters.get("theme")) ?? null;
  const ofTheme = territory.datasets.filter(({ model }) => theme === null || model.catalogue.theme === theme);
  const published = ofTheme.filter(({ parts }) => parts.length > 0);
  const coming = ofTheme.filter(({ parts }) => parts.length === 0);
  const title = theme === null ? texts("datasetsTitle") : themes(`theme.${theme}`);
  return renderDocument(
    <PortalPage
      visit={visit}
      place="datasets"
      title={title}
      canonical={theme === null ? "/datasets" : `/datasets?theme=${theme}`}
      description={texts("datasetsLead", { count: published.length })}
    >
      <Front
        title={title}
        lead={texts("datasetsLead", { count: published.length })}
        crumbs={[
          { label: texts("home"), href: "/" },
          ...(theme === null ? [] : [{ label: texts("datasetsTitle"), href: "/datasets" }]),
        ]}
      >
        <SearchForm visit={visit} />
      </Front>
      {published.length > 0 && (
        <Section id="publies" tight title={texts("navDatasets")}>
          <DatasetTable visit={visit} datasets={published} />
        </Section>
      )}
      {coming.length > 0 && (
        <Section id="a-venir" title={texts("notYetTitle")} tight>
          <p class="note">{texts("notYetLead")}</p>
          <ul class="index">
            {coming.map(({ model }) => (
              <li key={model.name}>
                <a href={`/datasets/${model.name}`}>
                  <ModelWords>{model.title}</ModelWords>
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </PortalPage>,
  );
}
