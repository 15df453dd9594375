import { formatDay } from "../../../messages/formatMoment.ts";
import { publicationTexts } from "../../../messages/web/publication.ts";
import { differenceWords } from "../../../messages/web/revision.ts";
import type { DonePublication } from "../../../services/publication/readPublication.ts";
import type { Frame } from "../team/TeamPage.tsx";
import { PublicLinks } from "./PublicLinks.tsx";

interface DonePanelProps {
  readonly frame: Frame;
  readonly publication: DonePublication;
  readonly publicUrl: string;
}

/** What was published, by whom, and where readers see it. */
export function DonePanel({ frame, publication, publicUrl }: DonePanelProps) {
  const { language, open } = frame;
  const texts = publicationTexts(language);
  const { revision, model } = publication;
  const { author, approver, acting, number } = revision;
  return (
    <section class="card next" aria-labelledby="publie">
      <div class="arch next-door" aria-hidden="true">
        <div class="fig arch-in">{revision.records}</div>
      </div>
      <div class="next-txt flow">
        <h2 id="publie">{texts("doneTitle", { count: revision.records })}</h2>
        <p>
          {texts("doneText", {
            number,
            date: formatDay(language, revision.published_at),
            what: differenceWords(language, { ...revision, unchanged: 0 }),
          })}
        </p>
        {author !== null && (
          <p>
            {approver === null ? texts("doneBy", { author }) : texts("doneApproved", { author, approver })}
          </p>
        )}
        {acting && <p>{texts("doneActing")}</p>}
        <PublicLinks
          language={language}
          model={model.name}
          insee={open.organization.insee}
          publicUrl={publicUrl}
          level={3}
        />
      </div>
    </section>
  );
}
