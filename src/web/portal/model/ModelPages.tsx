import { compareModels } from "../../../domain/model/compareModels.ts";
import type { Model } from "../../../domain/model/model.ts";
import { formatDay } from "../../../messages/formatMoment.ts";
import { portalModelTexts } from "../../../messages/web/portalModels.ts";
import { ruleText } from "../../../messages/wording.ts";
import { LinkButton } from "../../components/Button.tsx";
import { CodeSample } from "../../components/CodeSample.tsx";
import { Front } from "../../components/Front.tsx";
import { ModelWords } from "../../components/ModelWords.tsx";
import { renderDocument } from "../../components/renderDocument.ts";
import { Section } from "../../components/Section.tsx";
import { Table } from "../../components/Table.tsx";
import { absolute, type PortalVisit } from "../http/portalVisit.ts";
import { PortalPage } from "../PortalPage.tsx";
import { exampleCsv } from "./exampleCsv.ts";
import { FieldsTable } from "./FieldsTable.tsx";

/** One version of a model, without its internal fields. */
export interface PublicVersion {
  readonly model: Model;
  readonly current: boolean;
  readonly adoptedAt: Date;
}

/** Every model, in its current version. */
export function renderModelList(visit: PortalVisit): string {
  const { language, territory } = visit;
  const texts = portalModelTexts(language);
  return renderDocument(
    <PortalPage
      visit={visit}
      place="models"
      title={texts("title")}
      description={texts("lead")}
      canonical="/models"
    >
      <Front
        title={texts("title")}
        lead={texts("lead")}
        crumbs={[{ label: visit.texts("home"), href: "/" }]}
      />
      <Section id="liste" title={texts("title")}>
        <Table
          caption={texts("caption")}
          rows={territory.datasets}
          rowKey={({ model }) => model.name}
          columns={[
            {
              key: "model",
              head: texts("model"),
              rowHead: true,
              cell: ({ model }) => (
                <>
                  <a href={`/models/${model.name}/${model.version}`}>
                    <ModelWords>{model.title}</ModelWords>
                  </a>
                  <ModelWords class="mut field-what">{model.description}</ModelWords>
                </>
              ),
            },
            { key: "version", head: texts("version"), cell: ({ model }) => model.version },
            {
              key: "status",
              head: texts("status"),
              wideOnly: true,
              cell: ({ model }) => texts(`status.${model.status}`),
            },
            {
              key: "fields",
              head: texts("fields"),
              kind: "number",
              wideOnly: true,
              cell: ({ model }) => model.fields.length,
            },
          ]}
        />
      </Section>
    </PortalPage>,
  );
}

interface ModelPageProps {
  readonly visit: PortalVisit;
  readonly shown: PublicVersion;
  /** Every version of the model, the latest first. */
  readonly versions: readonly PublicVersion[];
}

function Changes({ visit, shown, versions }: ModelPageProps) {
  const texts = portalModelTexts(visit.language);
  const before = versions[versions.findIndex(({ model }) => model.version === shown.model.version) + 1];
  const changes = before ? compareModels(before.model, shown.model) : [];
  return (
    <section class="wrap sec two even" aria-labelledby="h-change">
      <div>
        <h2 id="h-change">{texts("changesTitle")}</h2>
        <p>{before ? texts("changesSince", { version: before.model.version }) : texts("changesFirst")}</p>
      </div>
      <div class="flow">
        {before && changes.length === 0 && <p>{texts("changesNone")}</p>}
        {changes.length > 0 && (
          <ul class="rules">
            {changes.map(({ field, code, params, compatible }) => (
              <li key={`${field} ${code}`}>
                {ruleText(visit.language, code, params)}{" "}
                <span class="mut">{texts(compatible ? "stillHolds" : "toRedo")}</span>
              </li>
            ))}
          </ul>
        )}
        <h3>{texts("versionsTitle")}</h3>
        <ul class="rules">
          {versions.map(({ model: { name, version }, adoptedAt }) => (
            <li key={version}>
              <a
                href={`/models/${name}/${version}`}
                aria-current={version === shown.model.version ? "page" : undefined}
              >
                {version}
              </a>{" "}
              <span class="mut">{texts("adoptedOn", { date: formatDay(visit.language, adoptedAt) })}</span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

function Reuse({ visit, shown: { model } }: Pick<ModelPageProps, "visit" | "shown">) {
  const texts = portalModelTexts(visit.language);
  const { conformsTo } = model.catalogue;
  const schema = `/schemas/${model.name}/${model.version}/schema.json`;
  return (
    <section class="wrap sec two even" aria-labelledby="h-reprendre">
      <div>
        <h2 id="h-reprendre">{texts("reuseTitle")}</h2>
        <p>{texts("reuseLead")}</p>
        <p>
          <b>{texts("licence")}</b> {texts("licenceOpen")}
        </p>
      </div>
      <ul class="rules">
        <li>
          <a href={schema}>{texts("schema")}</a> <code class="wrapped">{absolute(visit, schema)}</code>
        </li>
        {conformsTo !== null && (
          <li>
            <b>{texts("official")}</b> <a href={conformsTo}>{conformsTo}</a>
          </li>
        )}
        {model.sources.map(({ title, path }) => (
          <li key={title}>
            <b>{texts("sourcesTitle")}</b>{" "}
            <ModelWords>
              {path !== undefined && /^https?:\/\//.test(path) ? <a href={path}>{title}</a> : title}
            </ModelWords>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A version of a model, documented for people: made so that another territory can take it up. */
export function renderModelPage({ visit, shown, versions }: ModelPageProps): string {
  const { language } = visit;
  const texts = portalModelTexts(language);
  const { model } = shown;
  const path = `/models/${model.name}/${model.version}`;
  const current = versions.find((one) => one.current);
  const required = model.fields.filter(({ constraints }) => constraints.required).length;
  return renderDocument(
    <PortalPage
      visit={visit}
      place="models"
      title={texts("versionTitle", { title: model.title, version: model.version })}
      description={model.description}
      canonical={path}
    >
      <Front
        variant="sheet"
        title={<ModelWords>{model.title}</ModelWords>}
        lead={<ModelWords>{model.description}</ModelWords>}
        crumbs={[
          { label: visit.texts("home"), href: "/" },
          { label: texts("title"), href: "/models" },
        ]}
      >
        <ul class="facts">
          <li>
            {texts("version")} <b>{model.version}</b>
          </li>
          <li>{texts(`status.${model.status}`)}</li>
          <li>
            <b>{model.fields.length}</b> {texts("factFields", { count: model.fields.length })}
          </li>
          <li>
            <b>{required}</b> {texts("factRequired", { count: required })}
          </li>
          {!shown.current && current && (
            <li>
              {texts("notCurrent")}{" "}
              <a href={`/models/${model.name}/${current.model.version}`}>{current.model.version}</a>
            </li>
          )}
        </ul>
        <div class="row">
          <LinkButton kind="light" icon="down" href={`${path}/gabarit.xlsx`}>
            {texts("templateXlsx")}
          </LinkButton>
          <LinkButton kind="wall" icon="down" href={`${path}/gabarit.ods`}>
            {texts("templateOds")}
          </LinkButton>
          <LinkButton kind="wall" href={`/datasets/${model.name}`}>
            {texts("dataset")}
          </LinkButton>
        </div>
      </Front>
      <Section id="champs" tight title={texts("fieldsTitle")}>
        <FieldsTable language={language} fields={model.fields} />
      </Section>
      <section class="wrap sec two even" aria-labelledby="h-exemple">
        <div>
          <h2 id="h-exemple">{texts("exampleTitle")}</h2>
          <p>{texts("exampleLead")}</p>
        </div>
        <CodeSample
          title={`${model.name}.csv`}
          language="CSV"
          label={texts("exampleLabel")}
          code={exampleCsv(model.fields)}
        />
      </section>
      <Changes visit={visit} shown={shown} versions={versions} />
      <Reuse visit={visit} shown={shown} />
    </PortalPage>,
  );
}
