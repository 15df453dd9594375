import type { Language } from "../../../messages/language.ts";
import { formatMoment } from "../../../messages/formatMoment.ts";
import { publicationTexts } from "../../../messages/web/publication.ts";
import { type ReviewTexts, reviewTexts } from "../../../messages/web/review.ts";
import type { ReviewState } from "../../../services/review/readReview.ts";
import { LinkButton, Button } from "../../components/Button.tsx";
import { Passage, type Step } from "../../components/Passage.tsx";
import { ProgressBar } from "../../components/ProgressBar.tsx";
import { Raw } from "../../components/Raw.tsx";

interface ReviewHeadProps {
  readonly language: Language;
  readonly state: ReviewState;
  /** `/espace/69029/depots/…` */
  readonly deposit: string;
  readonly depositsHref: string;
}

/** What is reviewed, where its passage stands, and the way to publication. */
export function ReviewHead({ language, state, deposit, depositsHref }: ReviewHeadProps) {
  const texts = reviewTexts(language);
  const { review } = state;
  return (
    <div class="rv-head">
      <div class="rv-title">
        <nav class="crumb" aria-label={texts("deposits")}>
          <ol>
            <li>
              <a href={depositsHref}>{texts("deposits")}</a>
            </li>
            <li>
              {review.deposit.file_name === "" ? (
                publicationTexts(language)(review.deposit.kind === "edit" ? "editing" : "pasted")
              ) : (
                <Raw>{review.deposit.file_name}</Raw>
              )}
              ,{" "}
              {texts(isRead(state) ? "depositedBy" : "begunOn", {
                when: formatMoment(language, review.deposit.created_at),
              })}
            </li>
          </ol>
        </nav>
        <h1>{review.model.title}</h1>
      </div>
      <Passage steps={[...firstSteps(state, texts, deposit), ...lastSteps(state, texts)]} />
      <PublishButton language={language} state={state} deposit={deposit} />
    </div>
  );
}

/** Whether the records come from a file: those that are edited online were never read, and have no columns. */
const isRead = ({ head }: ReviewState): boolean => head.tables.length > 0;

function firstSteps(state: ReviewState, texts: ReviewTexts, deposit: string): Step[] {
  if (!isRead(state)) return [];
  const { review, counts, head } = state;
  const matched = new Set(head.mapping.map(({ field }) => field)).size;
  return [
    {
      label: texts("step.read"),
      detail: texts("step.readDetail", { count: counts.records }),
      state: "done",
    },
    {
      label: texts("step.columns"),
      detail: texts("step.columnsDetail", { matched, total: review.model.fields.length }),
      state: "done",
      href: `${deposit}/colonnes`,
    },
  ];
}

function lastSteps(state: ReviewState, texts: ReviewTexts): Step[] {
  const { deposit } = state.review;
  const review = texts(isRead(state) ? "step.review" : "step.edit");
  const publication = texts("step.publication");
  if (deposit.state === "review")
    return [
      { label: review, detail: texts("step.reviewNow"), state: "now" },
      { label: publication, detail: texts("step.publicationLater"), state: "later" },
    ];
  return [
    { label: review, state: "done" },
    { label: publication, state: deposit.state === "published" ? "done" : "now" },
  ];
}

function PublishButton({ language, state, deposit }: Omit<ReviewHeadProps, "depositsHref">) {
  const texts = reviewTexts(language);
  if (state.review.deposit.state !== "review")
    return (
      <div class="rv-pub" data-part="publish">
        <LinkButton href={`${deposit}/publication`}>{texts("seePublication")}</LinkButton>
      </div>
    );
  const list = new Intl.ListFormat(language, { type: "conjunction" }).format(
    state.blocks.map(({ reason, count }) => texts(`still.${reason}`, { count })),
  );
  return (
    <div class="rv-pub" data-part="publish">
      {state.blocks.length > 0 ? (
        <Button id="publish" type="button" disabledBecause={texts("publishMissing", { list })}>
          {texts("publish")}
        </Button>
      ) : (
        <>
          <LinkButton kind="go" href={`${deposit}/publication`}>
            {texts("publish")}
          </LinkButton>
          <p class="hint">{texts("publishReady")}</p>
        </>
      )}
    </div>
  );
}

/** How the cells of the file stand. */
export function ReviewProgress({ language, state }: Pick<ReviewHeadProps, "language" | "state">) {
  const texts = reviewTexts(language);
  const { counts } = state;
  const missing = state.blocks.find(({ reason }) => reason === "missing")?.count ?? 0;
  const waiting = counts.toConfirm + counts.invalid + missing;
  const touched = counts.corrected + counts.confirmed + waiting;
  // A cell outside the columns of the file may have been filled since.
  const total = Math.max(state.cells, touched);
  const parts = [
    ["unchanged", total - touched],
    ["corrected", counts.corrected],
    ["confirmed", counts.confirmed],
    ["to-confirm", counts.toConfirm],
    ["invalid", counts.invalid],
    ["missing", missing],
  ] as const;
  const number = new Intl.NumberFormat(language === "fr" ? "fr-FR" : "en-GB");
  return (
    <div class="rv-prog" data-part="progress">
      <p class="pc">
        <b class="fig">{number.format(total - waiting).replaceAll("\u202F", "\u00A0")}</b>{" "}
        {texts("ready", { total })}
      </p>
      <ProgressBar
        parts={parts.map(([kind, count]) => ({
          state: kind,
          count,
          text: texts(`state.${kind}`, { count }),
        }))}
      />
    </div>
  );
}
