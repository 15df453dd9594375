import { formatDay } from "../../messages/formatMoment.ts";
import type { EmbedSubject, PublishedSubject } from "../../services/embed/findSubject.ts";
import { renderEmbed } from "./EmbedDocument.tsx";
import { EmbedMessage } from "./EmbedMessage.tsx";
import { datasetHref, type EmbedPage } from "./embedPage.ts";
import type { Widget } from "./widget.ts";

type Refused = Exclude<EmbedSubject, PublishedSubject>;

interface Refusal {
  readonly status: Widget["status"];
  readonly title: string;
  readonly href: string;
  readonly words: readonly string[];
}

function explain({ texts, language }: EmbedPage, subject: Refused): Refusal {
  switch (subject.state) {
    case "unknown-dataset":
      return {
        status: 404,
        title: texts("datasetUnknown"),
        href: "/datasets",
        words: [texts("datasetUnknownWhy")],
      };
    case "unknown-commune":
      return {
        status: 404,
        title: texts("communeUnknown"),
        href: datasetHref({ dataset: subject.dataset, commune: null }),
        words: [texts("communeUnknownWhy")],
      };
    case "withdrawn":
      return {
        status: 410,
        title: texts("withdrawnTitle", { title: subject.dataset.model.title }),
        href: datasetHref({ dataset: subject.dataset, commune: null }),
        words: subject.withdrawn.flatMap(({ organization, at, why }) => [
          texts("withdrawnBy", { name: organization.name, date: formatDay(language, at) }),
          ...(why === "" ? [] : [texts("withdrawnWhy", { why })]),
        ]),
      };
    case "silent":
      return {
        status: 200,
        title: texts("silentTitle", { title: subject.dataset.model.title }),
        href: datasetHref({ dataset: subject.dataset, commune: null }),
        words: [
          subject.commune ? texts("silentCommune", { name: subject.commune.name }) : texts("silentAll"),
        ],
      };
  }
}

/** Says in the widget why there is nothing to show. */
export function renderRefusal(page: EmbedPage, subject: Refused): Widget {
  const { status, title, href, words } = explain(page, subject);
  const body = renderEmbed({
    page,
    title,
    children: (
      <EmbedMessage page={page} title={title} href={href}>
        {words.map((sentence) => (
          <p key={sentence}>
            <bdi>{sentence}</bdi>
          </p>
        ))}
      </EmbedMessage>
    ),
  });
  return { status, body };
}
