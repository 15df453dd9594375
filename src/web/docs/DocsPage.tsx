import { EXPORT_FORMATS } from "../../exchange/export/exportFormats.ts";
import { isSpatial, publicFields } from "../../exchange/ogc/queryable.ts";
import { type DocsTexts, docsTexts } from "../../messages/web/docs.ts";
import type { PortalDataset } from "../../services/portal/portalTerritory.ts";
import { CodeSample } from "../components/CodeSample.tsx";
import { EmptyState } from "../components/EmptyState.tsx";
import { Front } from "../components/Front.tsx";
import { Section } from "../components/Section.tsx";
import { Table } from "../components/Table.tsx";
import { apiExamples } from "../portal/dataset/apiExamples.ts";
import { absolute, type PortalVisit } from "../portal/http/portalVisit.ts";
import { PortalPage } from "../portal/PortalPage.tsx";

/** As the server counts them. */
const READINGS_A_MINUTE = 1200;

interface Example {
  readonly name: string;
  readonly use: string;
  readonly href: string;
}

function filterExamples({ model, parts }: PortalDataset, texts: DocsTexts): Example[] {
  const items = `/api/collections/${model.name}/items`;
  const insee = parts.find(({ organization }) => organization.insee !== null)?.organization.insee;
  const text = publicFields(model).find(({ type }) => type === "string");
  const address = (query: string): string => `${items}?${query}`;
  return [
    ...(insee === undefined || insee === null
      ? []
      : [{ name: "commune", use: texts("useCommune"), href: address(`commune=${insee}`) }]),
    ...(isSpatial(model)
      ? [
          { name: "bbox", use: texts("useBbox"), href: address("bbox=4.8,45.7,4.95,45.8") },
          {
            name: "crs",
            use: texts("useCrs"),
            href: address("crs=http://www.opengis.net/def/crs/EPSG/0/2154"),
          },
        ]
      : []),
    { name: "q", use: texts("useQ"), href: address("q=parc") },
    ...(text === undefined
      ? []
      : [
          { name: "{field}", use: texts("useField"), href: address(`${encodeURIComponent(text.name)}=Bron`) },
          {
            name: "sortby",
            use: texts("useSort"),
            href: address(`sortby=-${encodeURIComponent(text.name)}`),
          },
          {
            name: "properties",
            use: texts("useProperties"),
            href: address(`properties=${encodeURIComponent(text.name)}`),
          },
          {
            name: "filter",
            use: texts("useFilter"),
            href: address(`filter=${encodeURIComponent(`CASEI("${text.name}") LIKE CASEI('%parc%')`)}`),
          },
        ]),
    { name: "datetime", use: texts("useDatetime"), href: address("datetime=2026-01-01T00:00:00Z") },
    { name: "f=csv", use: texts("useCsv"), href: address("f=csv") },
  ];
}

function privateExamples(root: string, model: string, texts: DocsTexts) {
  const base = `${root}/api/prive/69029`;
  const key = '-H "Authorization: Bearer trb_…"';
  return [
    { title: texts("privateRead"), code: `curl ${key} "${base}/collections/${model}/items"` },
    {
      title: texts("privateDeposit"),
      code: `curl ${key} --data-binary @fichier.xlsx \\\n  "${base}/deposits?model=${model}&name=fichier.xlsx"`,
    },
    {
      title: texts("privateChange"),
      code: `curl -X PATCH ${key} -H "Content-Type: application/json" \\\n  -d '{"properties": {"nom": "Parc de Parilly"}}' \\\n  "${base}/collections/${model}/items/IDENTIFIANT"`,
    },
  ];
}

function Examples({ visit, dataset }: { readonly visit: PortalVisit; readonly dataset: PortalDataset }) {
  const texts = docsTexts(visit.language);
  const { model } = dataset;
  const root = absolute(visit, "");
  const subject = { root, model: model.name, commune: undefined, hasGeometry: isSpatial(model) };
  return (
    <>
      <Section id="exemples" title={texts("examples", { title: model.title })}>
        {apiExamples(subject).map(({ tool, code }) => (
          <CodeSample
            key={tool}
            title={model.title}
            language={tool}
            code={code}
            label={texts("exampleLabel", { tool })}
          />
        ))}
        <h3>{texts("qgis")}</h3>
        <ol class="rules">
          {(["qgis1", "qgis2", "qgis3", "qgis4", "qgis5"] as const).map((step) => (
            <li key={step}>{texts(step, { root: `${root}/api`, title: model.title })}</li>
          ))}
        </ol>
      </Section>
      <Section id="filtres" title={texts("filters")}>
        <Table
          caption={texts("filters")}
          columns={[
            { key: "name", head: texts("parameter"), rowHead: true, cell: ({ name }) => <code>{name}</code> },
            { key: "use", head: texts("use"), cell: ({ use }) => use },
            { key: "href", head: texts("example"), cell: ({ href }) => <a href={href}>{href}</a> },
          ]}
          rows={filterExamples(dataset, texts)}
          rowKey={({ name }: Example) => name}
        />
      </Section>
      <Section id="fichiers" title={texts("downloads")}>
        <p>{texts("downloadsText")}</p>
        <Table
          caption={texts("downloads")}
          columns={[
            { key: "format", head: texts("format"), rowHead: true, cell: ({ id }) => id },
            {
              key: "href",
              head: texts("address"),
              cell: ({ id, extension }) => {
                const href = `/exports/${model.name}.${extension}${id === "csv-excel" ? "?f=csv-excel" : ""}`;
                return <a href={href}>{href}</a>;
              },
            },
          ]}
          rows={EXPORT_FORMATS}
          rowKey={({ id }) => id}
        />
      </Section>
      <Section id="prive" title={texts("private")} band>
        <p>{texts("privateText")}</p>
        {privateExamples(root, model.name, texts).map(({ title, code }) => (
          <CodeSample key={title} title={title} language="curl" code={code} label={title} />
        ))}
      </Section>
    </>
  );
}

/** How to query the data by program: examples made from what is published, which run as they are. */
export function DocsPage({ visit }: { readonly visit: PortalVisit }) {
  const texts = docsTexts(visit.language);
  const published = visit.territory.datasets.filter(({ parts }) => parts.length > 0);
  const shown = published.find(({ model }) => isSpatial(model)) ?? published[0];
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
                { key: "title", head: texts("dataset"), rowHead: true, cell: ({ model }) => model.title },
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
      {shown && <Examples visit={visit} dataset={shown} />}
      <Section id="pages" title={texts("paging")}>
        <p>{texts("pagingText")}</p>
        <p>{texts("limits", { count: READINGS_A_MINUTE })}</p>
        <p>{texts("cache")}</p>
      </Section>
      <Section id="erreurs" title={texts("errors")}>
        <p>{texts("errorsText")}</p>
      </Section>
    </PortalPage>
  );
}
