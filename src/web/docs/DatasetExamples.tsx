import { EXPORT_FORMATS } from "../../exchange/export/exportFormats.ts";
import { SUPPORTED_CRS } from "../../exchange/ogc/crs.ts";
import { isSpatial } from "../../exchange/ogc/queryable.ts";
import { docsTexts } from "../../messages/web/docs.ts";
import type { PortalDataset } from "../../services/portal/portalTerritory.ts";
import { CodeSample } from "../components/CodeSample.tsx";
import { Section } from "../components/Section.tsx";
import { Table } from "../components/Table.tsx";
import { apiExamples } from "../portal/dataset/apiExamples.ts";
import { absolute, type PortalVisit } from "../portal/http/portalVisit.ts";
import type { DocsSample } from "./docsSample.ts";
import { type FilterExample, filterExamples } from "./filterExamples.ts";
import { boxAround, type ParameterExample, parameterExamples } from "./parameterExamples.ts";
import { privateExamples } from "./privateExamples.ts";

/** The commands that list, copy and cut out a collection. */
function gdalExample(root: string, model: string, point: DocsSample["point"]): string {
  const source = `"OAPIF:${root}/api" ${model}`;
  return [
    `ogrinfo -ro -so ${source}`,
    `ogr2ogr -f GPKG -t_srs EPSG:2154 ${model}.gpkg ${source}`,
    ...(point ? [`ogrinfo -ro -so -spat ${boxAround(point).join(" ")} ${source}`] : []),
  ].join("\n");
}

/** A published dataset, and the record that its examples are made from. */
export interface ShownDataset {
  readonly dataset: PortalDataset;
  readonly sample: DocsSample;
}

/** Every way to the records of a dataset, each with an example that runs. */
export function DatasetExamples({
  visit,
  shown,
}: {
  readonly visit: PortalVisit;
  readonly shown: ShownDataset;
}) {
  const texts = docsTexts(visit.language);
  const { dataset, sample } = shown;
  const { model } = dataset;
  const root = absolute(visit, "");
  const collection = `/api/collections/${model.name}`;
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
        <p>
          {texts("fieldsText")} <a href={`${collection}/schema?f=html`}>{texts("fields")}</a> ·{" "}
          <a href={`${collection}/queryables?f=html`}>{texts("queryables")}</a>
        </p>
        <h3>{texts("qgis")}</h3>
        <ol class="rules">
          {(["qgis1", "qgis2", "qgis3", "qgis4", "qgis5"] as const).map((step) => (
            <li key={step}>{texts(step, { root: `${root}/api`, title: model.title })}</li>
          ))}
        </ol>
        <h3>{texts("gdal")}</h3>
        <CodeSample
          title={model.title}
          language="GDAL"
          code={gdalExample(root, model.name, isSpatial(model) ? sample.point : null)}
          label={texts("exampleLabel", { tool: "GDAL" })}
        />
      </Section>
      <Section id="filtres" title={texts("filters")}>
        <Table
          caption={texts("filters")}
          columns={[
            { key: "name", head: texts("parameter"), rowHead: true, cell: ({ name }) => <code>{name}</code> },
            { key: "use", head: texts("use"), cell: ({ use }) => use },
            { key: "href", head: texts("example"), cell: ({ href }) => <a href={href}>{href}</a> },
          ]}
          rows={parameterExamples(dataset, sample, texts)}
          rowKey={({ name }: ParameterExample) => name}
        />
        <p>{texts("crsText")}</p>
        <ul class="rules">
          {SUPPORTED_CRS.map(({ uri, title }) => (
            <li key={uri}>
              <code>{uri}</code> <span class="mut">{title}</span>
            </li>
          ))}
        </ul>
      </Section>
      <Section id="cql2" title={texts("cql2")}>
        <p>{texts("cql2Text")}</p>
        <Table
          caption={texts("cql2")}
          columns={[
            {
              key: "written",
              head: texts("filter"),
              rowHead: true,
              cell: ({ written, href }) => (
                <a href={href}>
                  <code>{written}</code>
                </a>
              ),
            },
            { key: "use", head: texts("use"), cell: ({ use }) => use },
          ]}
          rows={filterExamples(model, sample, texts)}
          rowKey={({ use }: FilterExample) => use}
        />
        <p>{texts("cql2Address")}</p>
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
        <p>{texts("privateOwn")}</p>
        {privateExamples(root, model.name, sample, texts).map(({ title, code }) => (
          <CodeSample key={title} title={title} language="curl" code={code} label={title} />
        ))}
      </Section>
    </>
  );
}
