import { formatDay } from "../../messages/formatMoment.ts";
import { Problem } from "../../domain/problem/problem.ts";
import type { PublishedSubject } from "../../services/embed/findSubject.ts";
import { readRecord, type RecordReading } from "../../services/portal/readRecord.ts";
import { recordName } from "../portal/dataset/datasetView.ts";
import { EmbedFigure } from "./EmbedFigure.tsx";
import { EmbedFrame } from "./EmbedFrame.tsx";
import { EmbedList } from "./EmbedList.tsx";
import { EmbedMap } from "./EmbedMap.tsx";
import { EmbedMessage } from "./EmbedMessage.tsx";
import { EmbedRecord } from "./EmbedRecord.tsx";
import { EmbedTable } from "./EmbedTable.tsx";
import { renderEmbed } from "./EmbedDocument.tsx";
import type { EmbedView } from "./embedRequest.ts";
import { datasetHref, type PublishedPage, subjectTitle } from "./embedPage.ts";
import { type EmbedContent, readContent, readEmbedMap } from "./readContent.ts";
import { accentOf } from "./accentOf.ts";
import type { Widget } from "./widget.ts";

/** The view shown when none is asked: where it is, else a list. */
function viewOf({ request, subject }: PublishedPage): EmbedView {
  const { geometry } = subject.dataset.model;
  if (request.view === "map" || request.view === null) return geometry === null ? "list" : "map";
  return request.view;
}

function Nothing({ page, content }: { readonly page: PublishedPage; readonly content: EmbedContent }) {
  return (
    <EmbedFrame page={page} content={content}>
      <p>
        <b>{page.texts("none")}</b>
      </p>
      <p>{page.texts("noneWhy")}</p>
    </EmbedFrame>
  );
}

async function drawBody(page: PublishedPage, view: EmbedView) {
  const content = await readContent(page);
  if (view === "figure") return <EmbedFigure page={page} content={content} />;
  if (content.page.total === 0) return <Nothing page={page} content={content} />;
  const map = view === "map" ? await readEmbedMap(page, content) : null;
  return (
    <EmbedFrame page={page} content={content}>
      {view === "table" ? (
        <EmbedTable page={page} content={content} />
      ) : map === null ? (
        <EmbedList page={page} content={content} />
      ) : (
        <EmbedMap page={page} content={content} map={map} />
      )}
    </EmbedFrame>
  );
}

/** The record asked for; null for one that was never published. */
async function findRecord({ visit, subject, request }: PublishedPage): Promise<RecordReading | null> {
  try {
    return await readRecord(visit.platform, subject.dataset, (request.record ?? "").toLowerCase());
  } catch (error) {
    if (error instanceof Problem && error.code === "record.unknown") return null;
    throw error;
  }
}

/** A record belongs to the organisation that publishes it: its source line names that one. */
function ownSubject({ dataset, commune, parts }: PublishedSubject, owner: string): PublishedSubject {
  const own = dataset.parts.filter(({ organization }) => organization.id === owner);
  return { state: "published", dataset, commune, parts: own.length > 0 ? own : parts };
}

async function recordWidget(page: PublishedPage): Promise<Widget> {
  const { texts, language, subject } = page;
  const canonical = datasetHref(subject);
  const reading = await findRecord(page);
  const message = (status: 404 | 410, title: string, words: string): Widget => ({
    status,
    body: renderEmbed({
      page,
      title,
      accent: accentOf(page),
      children: (
        <EmbedMessage page={page} title={title} href={canonical}>
          <p>{words}</p>
        </EmbedMessage>
      ),
    }),
  });
  if (reading === null) return message(404, texts("recordUnknown"), texts("recordUnknownWhy"));
  const { record } = reading;
  if (record.to !== null)
    return message(
      410,
      texts("recordGone"),
      texts("recordGoneWhy", { date: record.until === null ? "" : formatDay(language, record.until) }),
    );
  const own: PublishedPage = { ...page, subject: ownSubject(subject, record.organizationId) };
  const name = recordName(subject.dataset.model.fields, record) ?? texts("unnamed");
  return {
    status: 200,
    body: renderEmbed({
      page,
      title: `${name}, ${subjectTitle(own)}`,
      canonical: `/datasets/${encodeURIComponent(subject.dataset.model.name)}/records/${record.id}`,
      accent: accentOf(page),
      children: <EmbedRecord page={own} reading={reading} />,
    }),
  };
}

/** Draws a widget that has something to show. */
export async function renderPublished(page: PublishedPage): Promise<Widget> {
  const view = viewOf(page);
  if (view === "record") return recordWidget(page);
  return {
    status: 200,
    body: renderEmbed({
      page,
      title: subjectTitle(page),
      canonical: datasetHref(page.subject),
      accent: accentOf(page),
      hasMap: view === "map",
      children: await drawBody(page, view),
    }),
  };
}
