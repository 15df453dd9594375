import { publicationTexts } from "../../../messages/web/publication.ts";
import type { PendingPublication } from "../../../services/publication/readPublication.ts";
import { Button } from "../../components/Button.tsx";
import { Field } from "../../components/Field.tsx";
import type { Frame } from "../team/TeamPage.tsx";

/** Longest word for the history, in characters. */
export const LONGEST_NOTE = 500;

interface PublishPanelProps {
  readonly frame: Frame;
  readonly publication: PendingPublication;
  /** What changes, in words. */
  readonly what: string;
}

/** The one thing to do on the page: publish, ask, approve, or know why not yet. */
export function PublishPanel({ frame, publication, what }: PublishPanelProps) {
  const texts = publicationTexts(frame.language);
  const { checked, counts, deposit, isFirst } = publication;
  const stops = publication.newerModel !== null || publication.overtaken;
  const points = checked.blocks.reduce((sum, { count }) => sum + count, 0);
  const isBlocked = stops || points > 0;
  const isSame = counts.added + counts.changed + counts.removed === 0;
  const rows = checked.facts.records;
  const title = isBlocked
    ? points > 0
      ? texts("notReady", { count: points })
      : texts("blocksTitle")
    : isSame
      ? texts("nothingTitle")
      : texts("readyFirst", { count: rows });
  return (
    <section class="card next" aria-labelledby="publier">
      <div class="arch next-door" aria-hidden="true">
        <div class="fig arch-in">{points > 0 ? points : rows}</div>
      </div>
      <div class="next-txt">
        <p class="kick">{texts("toPublish")}</p>
        <h2 id="publier">{title}</h2>
        {!isBlocked && (
          <p>{isSame ? texts("nothingText") : isFirst ? texts("firstTime") : texts("readyNext", { what })}</p>
        )}
        {deposit.state === "approval" && <Asked {...{ frame, publication }} />}
        {!isSame && !isBlocked && <PublishForm {...{ frame, publication, rows }} />}
        {isBlocked && (
          <div class="row">
            <Button id="publier-bouton" disabledBecause={texts("blockedWhy")}>
              {texts("publishButton", { count: rows })}
            </Button>
          </div>
        )}
      </div>
    </section>
  );
}

function Asked({ frame, publication }: Omit<PublishPanelProps, "what">) {
  const texts = publicationTexts(frame.language);
  const { askedBy, mayApprove, deposit } = publication;
  return (
    <>
      <p>
        {askedBy === null ? texts("askedAnonymous") : texts("askedText", { author: askedBy })}{" "}
        {!mayApprove && !publication.mayPublish && texts("waitsOther")}
      </p>
      {deposit.note !== "" && <blockquote>{deposit.note}</blockquote>}
    </>
  );
}

interface PublishFormProps extends Omit<PublishPanelProps, "what"> {
  readonly rows: number;
}

function PublishForm({ frame, publication, rows }: PublishFormProps) {
  const texts = publicationTexts(frame.language);
  const { deposit, mayPublish, mayAsk, mayApprove, mayReview, organization } = publication;
  const action = `/espace/${frame.open.code}/depots/${deposit.id}/publication`;
  const version = <input type="hidden" name="version" value={deposit.version} />;
  if (deposit.state === "approval")
    return (
      <>
        {(mayApprove || mayPublish) && (
          <form method="post" action={mayApprove ? `${action}/approuver` : action} class="row">
            {version}
            <input type="hidden" name="note" value={deposit.note} />
            <Button kind="go">{texts("approveButton", { count: rows })}</Button>
          </form>
        )}
        {mayReview && (
          <form method="post" action={`${action}/renvoyer`} class="flow">
            {version}
            <Field name="note" label={texts("sentBackNote")} maxlength={LONGEST_NOTE} size="long" optional />
            <Button>{texts("sendBackButton")}</Button>
          </form>
        )}
      </>
    );
  if (!mayPublish && !mayAsk) return <p>{texts("onlyReferent")}</p>;
  const label = deposit.kind === "restoration" ? "restoreButton" : "publishButton";
  return (
    <form method="post" action={mayPublish ? action : `${action}/demander`} class="flow">
      {version}
      <Field
        name="note"
        label={texts("note")}
        hint={texts("noteHint")}
        value={deposit.note}
        maxlength={LONGEST_NOTE}
        size="long"
        optional
      />
      {!mayPublish && <p>{organization.approval ? texts("askText") : texts("onlyReferent")}</p>}
      <div class="row">
        <Button kind="go">{mayPublish ? texts(label, { count: rows }) : texts("askButton")}</Button>
      </div>
    </form>
  );
}
