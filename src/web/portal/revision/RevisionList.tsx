import { formatShortDay } from "../../../messages/web/portalFormats.ts";
import { portalDatasetTexts } from "../../../messages/web/portalDataset.ts";
import type { ListedRevision } from "../../../services/portal/readRevisions.ts";
import type { PortalVisit } from "../http/portalVisit.ts";
import { shortText } from "../shortText.ts";
import { revisionWords } from "./revisionWords.ts";

interface RevisionListProps {
  readonly visit: PortalVisit;
  readonly revisions: readonly ListedRevision[];
  /** Whether each line names the dataset rather than the organisation. */
  readonly byDataset?: boolean | undefined;
}

/** Publications, the latest first: when, who or what, and what changed. */
export function RevisionList({ visit, revisions, byDataset }: RevisionListProps) {
  const { language, territory } = visit;
  const texts = portalDatasetTexts(language);
  const organizations = new Map(territory.organizations.map(({ id, name }) => [id, name]));
  const titles = new Map(territory.datasets.map(({ model }) => [model.name, model.title]));
  if (revisions.length === 0) return <p class="mut">{texts("revisionsNone")}</p>;
  return (
    <ol class="revs rules">
      {revisions.map((revision) => (
        <li key={revision.id} id={`r${revision.id}`}>
          <p class="when">
            <time dateTime={revision.publishedAt.toISOString()}>
              {formatShortDay(language, revision.publishedAt)}
            </time>
          </p>
          <div>
            <p>
              <b>{byDataset ? titles.get(revision.model) : organizations.get(revision.organizationId)}</b>
              {"\u00A0: "}
              {revisionWords(language, revision)}
              {revision.note !== "" && <bdi> {shortText(revision.note, 400)}</bdi>}
            </p>
            {revision.kind !== "withdrawal" && (
              <p>
                <a
                  href={`/api/collections/${revision.model}/items?datetime=${revision.publishedAt.toISOString()}`}
                  aria-label={`${texts("stateAt")}, ${formatShortDay(language, revision.publishedAt)}`}
                >
                  {texts("stateAt")}
                </a>
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
