import type { Language } from "../../../messages/language.ts";
import { formatDay, formatMoment } from "../../../messages/formatMoment.ts";
import { type DatasetsTexts, datasetsTexts } from "../../../messages/web/datasets.ts";
import { differenceWords } from "../../../messages/web/revision.ts";
import type { ToldRevision } from "../../../services/datasets/readHistory.ts";

/** What a revision is, in words. */
export function revisionKind(
  texts: DatasetsTexts,
  { kind, restored_number: restored }: ToldRevision,
): string {
  return texts(`revision.${kind}`, { number: restored ?? "" });
}

/** Who made it: the person, whoever looked over it, and whether the metropolis acted. */
export function revisionAuthors(texts: DatasetsTexts, { author, approver, acting }: ToldRevision): string {
  return [
    author === null ? null : texts("byAuthor", { author }),
    approver === null ? null : texts("approvedBy", { author: approver }),
    acting ? texts("actingFor") : null,
  ]
    .filter((part) => part !== null)
    .join(", ");
}

interface RevisionLinesProps {
  readonly language: Language;
  readonly revisions: readonly ToldRevision[];
}

/** The latest revisions in a few lines. */
export function RevisionLines({ language, revisions }: RevisionLinesProps) {
  const texts = datasetsTexts(language);
  return (
    <ul class="rules">
      {revisions.map((revision) => (
        <li key={revision.id}>
          <time
            class="when"
            dateTime={revision.published_at.toISOString()}
            title={formatMoment(language, revision.published_at)}
          >
            {formatDay(language, revision.published_at)}
          </time>
          <br />
          <b>{texts("revision", { number: revision.number })}</b>, {revisionKind(texts, revision)}
          {revision.kind !== "withdrawal" && (
            <>
              <br />
              <span class="mut">{differenceWords(language, { ...revision, unchanged: 0 })}</span>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
