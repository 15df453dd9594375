import { freshness } from "../../../domain/dataset/freshness.ts";
import { datasetFactMessages, freshnessWords } from "../../../messages/web/datasetFacts.ts";
import { formatShare } from "../../../messages/web/portalFormats.ts";
import { publishingCommunes } from "../../../services/portal/portalTerritory.ts";
import { StateGlyph } from "../../components/StateGlyph.tsx";
import { Table } from "../../components/Table.tsx";
import { formatAgo } from "../../../messages/web/portalFormats.ts";
import type { DatasetView } from "./datasetView.ts";

interface Point {
  readonly met: boolean;
  readonly title: string;
  readonly words: string;
}

const WELL_FILLED = 0.9;

function pointsOf(view: DatasetView): Point[] {
  const { texts, visit, dataset, figures } = view;
  const { language, territory } = visit;
  const words = datasetFactMessages[language];
  const licences = [...new Set(dataset.parts.map(({ metadata }) => words.licence[metadata.licence]))];
  const frequencies = [...new Set(dataset.parts.map(({ metadata }) => metadata.frequency))];
  const publishing = publishingCommunes(territory, dataset.parts).length;
  const { records, located, filled } = figures.measure;
  const worst = dataset.model.fields
    .map((field) => ({ field, count: filled[field.name] ?? 0 }))
    .toSorted((a, b) => a.count - b.count)[0];
  const isFull = worst === undefined || worst.count >= records * WELL_FILLED;
  return [
    {
      met: true,
      title: texts("licence"),
      words: licences.length === 1 ? licences[0]! : texts("licenceMixed", { licences: licences.join(", ") }),
    },
    {
      met: !frequencies.includes("UNKNOWN"),
      title: texts("frequency"),
      words: frequencies.map((frequency) => words.frequency[frequency]).join(", "),
    },
    { met: true, title: texts("openFormats"), words: texts("openFormatsList") },
    { met: true, title: texts("description"), words: texts("descriptionYes") },
    {
      met: publishing === territory.communes.length,
      title: texts("coverage"),
      words:
        publishing === territory.communes.length
          ? texts("coverageComplete")
          : texts("coveragePartial", { publishing, total: territory.communes.length }),
    },
    ...(dataset.model.geometry === null
      ? []
      : [
          {
            met: located === records,
            title: texts("position"),
            words: texts("positionShare", { share: formatShare(language, located, records) }),
          },
        ]),
    {
      met: isFull,
      title: texts("filled"),
      words: isFull
        ? texts("filledBest")
        : texts("filledWorst", {
            field: worst.field.title,
            share: formatShare(language, worst.count, records),
          }),
    },
  ];
}

/** Publishers told one by one: all those of a metropolis; with more, the page of each says the same. */
const MOST_PUBLISHERS = 100;

function Publishers({ view }: { readonly view: DatasetView }) {
  const { texts, visit, dataset, commune } = view;
  const { language, now } = visit;
  const parts = commune
    ? dataset.parts.filter(({ organization }) => organization.insee === commune.insee)
    : dataset.parts;
  const others = parts.length - MOST_PUBLISHERS;
  return (
    <>
      <Table
        caption={texts("publishersCaption")}
        rows={parts.slice(0, MOST_PUBLISHERS)}
        rowKey={({ organization }) => organization.id}
        columns={[
          {
            key: "name",
            head: texts("publisher"),
            rowHead: true,
            cell: ({ organization }) => <a href={`/communes/${organization.code}`}>{organization.name}</a>,
          },
          {
            key: "updated",
            head: texts("updated"),
            cell: ({ publishedAt }) => formatAgo(language, publishedAt, now),
          },
          {
            key: "freshness",
            head: texts("freshness"),
            cell: ({ metadata, publishedAt }) =>
              freshnessWords(language, freshness(metadata.frequency, publishedAt, now)),
          },
          {
            key: "contact",
            head: texts("contact"),
            cell: ({ metadata, organization }) => {
              const email = metadata.contactEmail || organization.contactEmail;
              return email ? (
                <a href={`mailto:${encodeURIComponent(email).replace("%40", "@")}`}>{email}</a>
              ) : null;
            },
          },
        ]}
      />
      {others > 0 && (
        <p>
          <a href="/communes">{texts("publishersMore", { count: others })}</a>
        </p>
      )}
    </>
  );
}

/** How fresh and how complete the data are, in words, and whom to write to. */
export function QualitySection({ view }: { readonly view: DatasetView }) {
  const { texts, visit, dataset } = view;
  const states = dataset.parts.map(
    ({ metadata, publishedAt }) => freshness(metadata.frequency, publishedAt, visit.now).state,
  );
  const late = states.filter((state) => state === "overdue").length;
  return (
    <>
      <section class="wrap sec two even" id="qualite" aria-labelledby="h-qualite">
        <div>
          <h2 id="h-qualite">{texts("qualityTitle")}</h2>
          <p>{texts("qualityFresh", { onTime: states.length - late, late })}</p>
          <p>{texts("qualityWho")}</p>
          <p>{texts("reportError")}</p>
        </div>
        <ul class="checks rules">
          {pointsOf(view).map(({ met, title, words }) => (
            <li key={title}>
              <StateGlyph state={met ? "corrected" : "to-confirm"} label={texts(met ? "yes" : "no")} />
              <span>
                <b>{title}</b> {words}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section class="wrap sec tight" aria-labelledby="h-publient">
        <h2 id="h-publient" class="h3">
          {texts("publishersTitle")}
        </h2>
        <Publishers view={view} />
      </section>
    </>
  );
}
