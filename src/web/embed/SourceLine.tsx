import { LICENCES } from "../../domain/dataset/datasetMetadata.ts";
import { formatDay } from "../../messages/formatMoment.ts";
import { datasetFactMessages } from "../../messages/web/datasetFacts.ts";
import { datasetHref, type PublishedPage } from "./embedPage.ts";
import { OutLink } from "./OutLink.tsx";

/** Who publishes, under which licence, since when: what the licence asks of whoever shows the data. */
export function SourceLine({ page }: { readonly page: PublishedPage }) {
  const { subject, language, texts, visit } = page;
  const { dataset, parts } = subject;
  const licences = [...new Set(parts.map(({ metadata }) => metadata.licence))];
  const updated = new Date(Math.max(...parts.map(({ publishedAt }) => publishedAt.getTime())));
  const [only] = parts;
  const publisher = parts.length === 1 ? only!.organization.name : visit.territory.name;
  return (
    <footer class="em-foot">
      <p>
        {texts("source")}{" "}
        <OutLink href={datasetHref(subject)} texts={texts}>
          {[dataset.model.title, publisher].filter((name) => name !== "").join(", ")}
        </OutLink>
        {", "}
        <time dateTime={updated.toISOString()}>
          {texts("updated", { date: formatDay(language, updated) })}
        </time>
        . {texts("licenceOf")}{" "}
        {licences.map((licence, at) => (
          <>
            {at > 0 && ", "}
            <OutLink href={LICENCES[licence]} texts={texts} rel="license">
              {datasetFactMessages[language].licence[licence]}
            </OutLink>
          </>
        ))}
      </p>
    </footer>
  );
}
