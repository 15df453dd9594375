import { formatDay } from "../../../messages/formatMoment.ts";
import { formatAgo, formatDistance } from "../../../messages/web/portalFormats.ts";
import type { Outlines } from "../../../services/portal/outlines.ts";
import { Front } from "../../components/Front.tsx";
import { ModelWords } from "../../components/ModelWords.tsx";
import { renderDocument } from "../../components/renderDocument.ts";
import { Section } from "../../components/Section.tsx";
import { recordName } from "../dataset/datasetView.ts";
import { PortalPage } from "../PortalPage.tsx";
import { shortText } from "../shortText.ts";
import { RecordHistory } from "./RecordHistory.tsx";
import { RecordMap } from "./RecordMap.tsx";
import { recordMarkup } from "./recordMarkup.ts";
import { RecordValue } from "./RecordValue.tsx";
import type { RecordView } from "./recordView.ts";
import { ofName } from "../../../messages/ofName.ts";

/** Whether anything is known is said for every field: what is empty is named, not hidden. */
function Values({ view }: { readonly view: RecordView }) {
  const { visit, texts, dataset, reading } = view;
  const { fields } = dataset.model;
  const { values } = reading.record;
  const known = fields.flatMap((field, at) => {
    const value = values[at] ?? null;
    return value === null ? [] : [{ field, value }];
  });
  const unknown = fields.filter((_, at) => (values[at] ?? null) === null);
  return (
    <>
      <dl class="kv record-kv">
        {known.map(({ field, value }) => (
          <div key={field.name}>
            <dt>
              <ModelWords>{field.title}</ModelWords>
            </dt>
            <dd>
              <RecordValue language={visit.language} field={field} value={value} />
            </dd>
          </div>
        ))}
      </dl>
      {unknown.length > 0 && (
        <p class="hint">{texts("recordUnknown", { fields: unknown.map(({ title }) => title).join(", ") })}</p>
      )}
    </>
  );
}

function Around({ view }: { readonly view: RecordView }) {
  const { visit, texts, dataset, reading } = view;
  if (reading.around.length === 0) return null;
  const towns = new Map(visit.territory.communes.map(({ insee, name }) => [insee, name]));
  return (
    <Section id="a-cote" title={texts("recordAround")} tight>
      <ul class="rules found">
        {reading.around.map((near) => (
          <li key={near.id}>
            <a href={`/datasets/${dataset.model.name}/records/${near.id}`}>
              <bdi>{shortText(recordName(dataset.model.fields, near) ?? visit.texts("unnamed"))}</bdi>
            </a>
            <span class="mut">
              {formatDistance(visit.language, near.metres)}
              {near.commune !== null && `, ${towns.get(near.commune) ?? near.commune}`}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Data({ view }: { readonly view: RecordView }) {
  const { texts, dataset, reading, id, publisher } = view;
  const { model } = dataset;
  const { commune, to } = reading.record;
  const email = publisher?.contactEmail;
  return (
    <section class="wrap sec two even" aria-labelledby="h-donnees">
      <div>
        <h2 id="h-donnees">{texts("recordData")}</h2>
        <p>
          {texts("recordIdentifier")}
          <br />
          <code class="wrapped">{id}</code>
        </p>
      </div>
      <ul class="rules">
        {to === null && (
          <li>
            <a href={`/api/collections/${model.name}/items/${id}`}>{texts("recordJson")}</a>
          </li>
        )}
        <li>
          <a href={`/datasets/${model.name}`}>{texts("recordDataset", { title: model.title })}</a>
        </li>
        {commune !== null && publisher && (
          <li>
            <a href={`/datasets/${model.name}?commune=${commune}`}>
              {texts("recordTown", { ofName: ofName(view.visit.language, publisher.name) })}
            </a>
          </li>
        )}
        {email && publisher && (
          <li>
            <b>{texts("recordWrong")}</b>{" "}
            <a href={`mailto:${encodeURIComponent(email).replace("%40", "@")}`}>
              {texts("recordWrite", { name: publisher.name, email })}
            </a>
          </li>
        )}
      </ul>
    </section>
  );
}

/** The page of one record; of its last state where it is no longer published. */
export function renderRecordPage(view: RecordView, outlines: Outlines): string {
  const { visit, texts, dataset, reading, name, publisher, id } = view;
  const { language, now } = visit;
  const { model } = dataset;
  const { record } = reading;
  const isGone = record.to !== null;
  const who = publisher?.name ?? visit.siteName;
  const path = `/datasets/${model.name}/records/${id}`;
  const shown = shortText(name, 120);
  const lead = isGone
    ? texts("recordGoneLead", {
        name: who,
        title: model.title,
        date: formatDay(language, record.until ?? now),
      })
    : texts("recordLead", { title: model.title, name: who });
  return renderDocument(
    <PortalPage
      visit={visit}
      place="datasets"
      title={isGone ? texts("recordGone") : `${shown}, ${model.title}`}
      description={lead}
      canonical={path}
      accent={record.commune ?? undefined}
      islands={!isGone && record.lon !== null ? ["datasetMap"] : []}
      noindex={isGone}
      image={`/share/datasets/${model.name}.png`}
      markup={(isGone ? null : recordMarkup(view)) ?? undefined}
    >
      <Front
        variant="sheet"
        title={<bdi>{isGone ? texts("recordGone") : shown}</bdi>}
        lead={lead}
        crumbs={[
          { label: visit.texts("home"), href: "/" },
          { label: <ModelWords>{model.title}</ModelWords>, href: `/datasets/${model.name}` },
          ...(publisher ? [{ label: publisher.name, href: `/communes/${publisher.code}` }] : []),
        ]}
      >
        <ul class="facts">
          <li>
            <b>{texts("recordUpdated", { ago: formatAgo(language, record.since, now) })}</b>
          </li>
          <li>
            {texts("recordSince", {
              date: formatDay(language, (reading.past.at(-1) ?? record).since),
            })}
          </li>
        </ul>
      </Front>
      <div class="wrap record-top">
        <section aria-labelledby="champs">
          <h2 id="champs">{texts(isGone ? "recordGoneLast" : "recordFields")}</h2>
          <Values view={view} />
        </section>
        {!isGone && record.lon !== null && (
          <section aria-labelledby="carte">
            <h2 id="carte">{texts("recordMap")}</h2>
            <RecordMap view={view} outlines={outlines} />
            <p class="hint">
              {texts("recordDirections", { lat: record.lat!.toFixed(6), lon: record.lon.toFixed(6) })}
            </p>
          </section>
        )}
      </div>
      <Around view={view} />
      <RecordHistory view={view} />
      <Data view={view} />
    </PortalPage>,
  );
}
