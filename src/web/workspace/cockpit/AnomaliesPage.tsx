import type { ComponentChildren } from "preact";
import { ANOMALY_KINDS, type Anomaly, type FoundRecord } from "../../../domain/cockpit/anomaly.ts";
import type { Model } from "../../../domain/model/model.ts";
import { formatMoment } from "../../../messages/formatMoment.ts";
import type { Language } from "../../../messages/language.ts";
import { cockpitTexts } from "../../../messages/web/cockpit.ts";
import type {
  AnomalyReport,
  FoundAnomaly,
  NamedOrganization,
} from "../../../services/cockpit/readAnomalies.ts";
import type { Todos } from "../../../services/cockpit/readTodos.ts";
import { EmptyState } from "../../components/EmptyState.tsx";
import { Notice } from "../../components/Notice.tsx";
import { Table } from "../../components/Table.tsx";
import type { Frame } from "../team/TeamPage.tsx";
import { WorkspacePage } from "../WorkspacePage.tsx";
import { CockpitTabs } from "./CockpitTabs.tsx";

interface AnomaliesPageProps {
  readonly frame: Frame;
  readonly report: AnomalyReport;
  readonly todos: Todos;
}

interface ShownProps {
  readonly language: Language;
  readonly model: Model;
  readonly organizations: ReadonlyMap<string, NamedOrganization>;
}

function RecordLink({
  language,
  model,
  organizations,
  record,
}: ShownProps & { readonly record: FoundRecord }) {
  const texts = cockpitTexts(language);
  const owner = organizations.get(record.organizationId);
  const name = record.name === "" ? texts("unnamed") : record.name;
  if (!owner) return <>{name}</>;
  return (
    <>
      <a href={`/espace/${owner.code}/jeux/${model.name}/lignes/${record.id}`}>{name}</a>
      <span class="mut">, {owner.name}</span>
    </>
  );
}

const fieldTitle = (model: Model, name: string): string =>
  model.fields.find((field) => field.name === name)?.title ?? name;

function Where({ anomaly, ...shown }: ShownProps & { readonly anomaly: Anomaly }) {
  const { language, model, organizations } = shown;
  switch (anomaly.kind) {
    case "duplicate":
      return (
        <>
          {anomaly.records.map((record) => (
            <div key={record.id}>
              <RecordLink {...shown} record={record} />
            </div>
          ))}
        </>
      );
    case "spelling": {
      const owner = organizations.get(anomaly.organizationId);
      return owner ? (
        <a href={`/espace/${owner.code}/jeux/${model.name}`}>
          {cockpitTexts(language)("openRecord", { organization: owner.name })}
        </a>
      ) : null;
    }
    default:
      return <RecordLink {...shown} record={anomaly.record} />;
  }
}

function What({ language, model, anomaly }: ShownProps & { readonly anomaly: Anomaly }): ComponentChildren {
  const texts = cockpitTexts(language);
  const number = new Intl.NumberFormat(language, { maximumSignificantDigits: 6 });
  const written = (value: number): string => number.format(value).replaceAll("\u202F", "\u00A0");
  switch (anomaly.kind) {
    case "duplicate":
      return texts("apart", { metres: anomaly.metres });
    case "spelling": {
      const { field, value, usual, records, communes } = anomaly;
      return (
        <>
          {fieldTitle(model, field)} {language === "fr" ? "\u00A0:" : ":"}{" "}
          {texts("spelling", { value, usual, records, communes })}
        </>
      );
    }
    case "number":
      return texts("number", {
        field: fieldTitle(model, anomaly.field),
        value: written(Number(anomaly.value)),
        low: written(anomaly.low),
        high: written(anomaly.high),
      });
    case "position":
      return texts("position", { kilometres: written(anomaly.kilometres) });
  }
}

function Kind({
  frame,
  report,
  kind,
}: Pick<AnomaliesPageProps, "frame" | "report"> & { readonly kind: Anomaly["kind"] }) {
  const { language } = frame;
  const texts = cockpitTexts(language);
  const found = report.anomalies.filter(({ anomaly }) => anomaly.kind === kind);
  if (found.length === 0) return null;
  const shown = ({ model }: FoundAnomaly): ShownProps => ({
    language,
    model,
    organizations: report.organizations,
  });
  const id = `nature-${kind}`;
  return (
    <section class="flow" aria-labelledby={id}>
      <h2 id={id}>{texts(`kind.${kind}`)}</h2>
      <p>{texts(`kindLead.${kind}`)}</p>
      <Table
        caption={texts(`kind.${kind}`)}
        rows={found.map((one, index) => ({ ...one, index }))}
        rowKey={({ index }) => String(index)}
        columns={[
          { key: "dataset", head: texts("dataset"), wideOnly: true, cell: ({ model }) => model.title },
          {
            key: "where",
            head: texts("where"),
            rowHead: true,
            cell: (row) => <Where {...shown(row)} anomaly={row.anomaly} />,
          },
          { key: "what", head: texts("what"), cell: (row) => <What {...shown(row)} anomaly={row.anomaly} /> },
        ]}
      />
    </section>
  );
}

/** What is odd from one commune to another, each row leading to whom it belongs. */
export function AnomaliesPage({ frame, report, todos }: AnomaliesPageProps) {
  const { language, open } = frame;
  const texts = cockpitTexts(language);
  const { anomalies, checkedAt, isStale } = report;
  return (
    <WorkspacePage {...frame} place="cockpit" title={texts("anomaliesTitle")}>
      <CockpitTabs
        language={language}
        base={`/espace/${open.code}/pilotage`}
        current="anomalies"
        todos={{ ...todos, anomalies: anomalies.length }}
      />
      <div class="flow">
        <h1>{texts("anomaliesTitle")}</h1>
        <p class="lead">{texts("anomaliesLead")}</p>
        {checkedAt !== null && (
          <p class="note">{texts("checkedAt", { moment: formatMoment(language, checkedAt) })}</p>
        )}
        {isStale && (
          <Notice level={2} title={texts("anomaliesWaiting")}>
            <p>{texts("anomaliesWaitingText")}</p>
          </Notice>
        )}
        {anomalies.length === 0 && !isStale && (
          <EmptyState level={2} title={texts("anomaliesNone")}>
            {texts("anomaliesNoneText")}
          </EmptyState>
        )}
        {ANOMALY_KINDS.map((kind) => (
          <Kind key={kind} frame={frame} report={report} kind={kind} />
        ))}
      </div>
    </WorkspacePage>
  );
}
