import { dcatTexts } from "../../../messages/dcat.ts";
import { datasetFactMessages } from "../../../messages/web/datasetFacts.ts";
import { formatDay } from "../../../messages/formatMoment.ts";
import { formatAgo, formatNumber } from "../../../messages/web/portalFormats.ts";
import { publishingCommunes } from "../../../services/portal/portalTerritory.ts";
import { LinkButton } from "../../components/Button.tsx";
import { Front } from "../../components/Front.tsx";
import { Icon } from "../../components/Icon.tsx";
import { ModelWords } from "../../components/ModelWords.tsx";
import { renderDocument } from "../../components/renderDocument.ts";
import { Tabs } from "../../components/Tabs.tsx";
import { TerritoryArch } from "../home/TerritoryArch.tsx";
import { absolute } from "../http/portalVisit.ts";
import { FieldsTable } from "../model/FieldsTable.tsx";
import { PortalPage } from "../PortalPage.tsx";
import { RevisionList } from "../revision/RevisionList.tsx";
import { ApiSection } from "./ApiSection.tsx";
import { ChartsSection } from "./ChartsSection.tsx";
import { Coverage } from "./Coverage.tsx";
import { datasetMarkup } from "./datasetMarkup.ts";
import type { DatasetView } from "./datasetView.ts";
import { DownloadSection } from "./DownloadSection.tsx";
import { MapSection } from "./MapSection.tsx";
import { QualitySection } from "./QualitySection.tsx";
import { TableSection } from "./TableSection.tsx";

function DatasetFront({ view }: { readonly view: DatasetView }) {
  const { visit, texts, dataset, outlines, figures, commune } = view;
  const { language, territory, now } = visit;
  const { model } = dataset;
  const { theme } = model.catalogue;
  const publishing = publishingCommunes(territory, dataset.parts);
  const published = new Set(publishing.map(({ insee }) => insee));
  const preparing = new Set(dataset.preparing.map(({ insee }) => insee));
  const total = territory.communes.length;
  const licences = new Set(dataset.parts.map(({ metadata }) => metadata.licence));
  const { records } = figures.measure;
  return (
    <Front
      variant="sheet"
      title={<ModelWords>{model.title}</ModelWords>}
      lead={<ModelWords>{model.description}</ModelWords>}
      crumbs={[
        { label: visit.texts("home"), href: "/" },
        theme === null
          ? { label: visit.texts("datasetsTitle"), href: "/datasets" }
          : { label: dcatTexts(language)(`theme.${theme}`), href: `/datasets?theme=${theme}` },
      ]}
      arch={
        <TerritoryArch
          visit={visit}
          outlines={outlines}
          size="small"
          caption={texts("archCaption", { publishing: publishing.length, total })}
          tintOf={(insee) => (published.has(insee) ? "acc" : preparing.has(insee) ? "prep" : "no")}
        />
      }
    >
      <ul class="facts">
        <li>
          <b>{formatNumber(language, records)}</b> {texts("factRecords", { count: records })}
        </li>
        <li>
          {commune ? (
            <b>{commune.name}</b>
          ) : (
            <>
              <b>{publishing.length}</b> {texts("factCommunes", { count: publishing.length, total })}
            </>
          )}
        </li>
        <li>
          {texts("updated")} <b>{formatAgo(language, dataset.updatedAt!, now)}</b>
        </li>
        <li>{[...licences].map((licence) => datasetFactMessages[language].licence[licence]).join(", ")}</li>
      </ul>
      <div class="row">
        <LinkButton kind="light" icon="down" href="#telecharger">
          {texts("download")}
        </LinkButton>
        <LinkButton kind="wall" href="#api">
          {texts("useApi")}
        </LinkButton>
      </div>
    </Front>
  );
}

function Cite({ view }: { readonly view: DatasetView }) {
  const { visit, texts, dataset, figures, commune } = view;
  const { language, territory, siteName } = visit;
  const licences = [...new Set(dataset.parts.map(({ metadata }) => metadata.licence))];
  const path = `/datasets/${dataset.model.name}${commune ? `?commune=${commune.insee}` : ""}`;
  return (
    <section class="wrap sec two even" id="citer" aria-labelledby="h-citer">
      <div>
        <h2 id="h-citer">{texts("citeTitle")}</h2>
        <p>{texts("citeLead")}</p>
      </div>
      <div class="code">
        <pre tabIndex={0} role="region" aria-label={texts("citeLabel")}>
          <code class="wrapped">
            {texts("citation", {
              publisher: commune?.name ?? (territory.name || siteName),
              title: dataset.model.title,
              count: figures.measure.records,
              date: formatDay(language, dataset.updatedAt!),
              licence: licences.map((licence) => datasetFactMessages[language].licence[licence]).join(", "),
              url: absolute(visit, path),
            })}
          </code>
        </pre>
      </div>
    </section>
  );
}

/** The page of a published dataset. */
export function renderDatasetPage(view: DatasetView): string {
  const { visit, texts, dataset, asked, revisions, commune } = view;
  const { model } = dataset;
  const path = `/datasets/${model.name}`;
  const suffix = commune ? `?commune=${commune.insee}` : "";
  const title = commune ? `${model.title}, ${commune.name}` : model.title;
  return renderDocument(
    <PortalPage
      visit={visit}
      place="datasets"
      title={title}
      description={model.description}
      canonical={`${path}${suffix}`}
      image={`/share/datasets/${model.name}.png`}
      alternates={[{ href: `${path}/feed.atom`, type: "application/atom+xml", title: model.title }]}
      accent={commune?.insee}
      islands={model.geometry ? ["datasetMap"] : []}
      noindex={asked.choice.q !== undefined || asked.written.size > 0 || asked.page > 1}
      markup={datasetMarkup(view)}
    >
      <DatasetFront view={view} />
      <Tabs
        label={texts("tabs")}
        links={[
          ...(model.geometry ? [{ label: texts("tabMap"), href: "#carte" }] : []),
          { label: texts("tabTable"), href: "#tableau" },
          { label: texts("tabCharts"), href: "#graphiques" },
          { label: texts("tabDownload"), href: "#telecharger" },
          { label: texts("tabApi"), href: "#api" },
          { label: texts("tabFields"), href: "#champs" },
          { label: texts("tabQuality"), href: "#qualite" },
          { label: texts("tabRevisions"), href: "#revisions" },
        ]}
      />
      <Coverage view={view} />
      <MapSection view={view} />
      <TableSection view={view} />
      <ChartsSection view={view} />
      <DownloadSection view={view} />
      <ApiSection view={view} />
      <section class="wrap sec tight" id="champs" aria-labelledby="h-champs">
        <div class="sec-h">
          <h2 id="h-champs">{texts("fieldsTitle")}</h2>
          <a class="more" href={`/models/${model.name}/${model.version}`}>
            {texts("fieldsModel", { title: model.title, version: model.version })} <Icon name="arrow" />
          </a>
        </div>
        <FieldsTable language={visit.language} fields={model.fields} />
      </section>
      <QualitySection view={view} />
      <section class="wrap sec two even" id="revisions" aria-labelledby="h-revisions">
        <div>
          <h2 id="h-revisions">{texts("revisionsTitle")}</h2>
          <p>
            {texts("revisionsLead")} <code>?datetime=2026-06-01</code>
          </p>
          <p>
            <a class="more" href={`${path}/revisions`}>
              {texts("revisionsAll")} <Icon name="arrow" />
            </a>
          </p>
        </div>
        <RevisionList visit={visit} revisions={revisions} />
      </section>
      <Cite view={view} />
    </PortalPage>,
  );
}
