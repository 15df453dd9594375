import type { Language } from "../../../messages/language.ts";
import { reviewFactMessages } from "../../../messages/web/reviewFacts.ts";
import { reviewTexts } from "../../../messages/web/review.ts";
import { ruleTitle } from "../../../messages/wording.ts";
import type { ReviewQuestion } from "../../../domain/review/reviewQuestions.ts";
import { GROUPS_PER_PAGE, type ReviewState } from "../../../services/review/readReview.ts";
import { Button } from "../../components/Button.tsx";
import { Icon } from "../../components/Icon.tsx";
import { Raw } from "../../components/Raw.tsx";
import { StateGlyph } from "../../components/StateGlyph.tsx";
import { ColumnCard } from "./ColumnCard.tsx";
import { DecisionCard } from "./DecisionCard.tsx";
import { Points } from "./Points.tsx";
import { stepWords } from "./stepWords.ts";

export interface DecisionPaneProps {
  readonly language: Language;
  readonly state: ReviewState;
  /** `/espace/69029/depots/…/relecture` */
  readonly base: string;
  readonly groupOffset: number;
}

/** What the review asks: decisions, questions, points raised. Each is a form. */
export function DecisionPane({ language, state, base, groupOffset }: DecisionPaneProps) {
  const texts = reviewTexts(language);
  const { groups, total } = state.groups;
  const { editable, model } = state.review;
  const shown = groupOffset + groups.length;
  // They settle the most cells: the first page begins with them.
  const columns = groupOffset === 0 ? state.columns : [];
  return (
    <section class="decs" aria-labelledby="h-dec" data-part="decisions">
      <div class="pane-h">
        <h2 id="h-dec" class="h3" tabIndex={-1}>
          {texts("decisions", { count: total + state.columns.length })}
        </h2>
        {state.steps.length > 0 && <SettledSteps language={language} state={state} base={base} />}
      </div>
      {total + state.columns.length === 0 && (
        <p class="mut">{texts(state.blocks.length > 0 ? "decisionsNone" : "decisionsEmpty")}</p>
      )}
      <ol>
        {columns.map((column, index) => (
          <ColumnCard
            key={column.field.name}
            language={language}
            column={column}
            count={state.counts.records}
            base={base}
            open={index === 0}
            editable={editable}
          />
        ))}
        {groups.map((group, index) => (
          <DecisionCard
            key={group.key}
            language={language}
            group={group}
            field={model.fields.find(({ name }) => name === group.field)!}
            base={base}
            open={columns.length === 0 && index === 0}
            editable={editable}
          />
        ))}
      </ol>
      <p class="row">
        {groupOffset > 0 && (
          <a class="more" href={`${base}#h-dec`}>
            <Icon name="back" /> {texts("decisionsBack")}
          </a>
        )}
        {shown < total && (
          <a class="more" href={`${base}?decisions=${groupOffset + GROUPS_PER_PAGE}#h-dec`}>
            {texts("decisionsMore", { count: total - shown })} <Icon name="arrow" />
          </a>
        )}
      </p>
      {state.questions.map((question) => (
        <Question key={question.key} language={language} state={state} base={base} question={question} />
      ))}
      <Points language={language} state={state} base={base} severity="error" />
      <Points language={language} state={state} base={base} severity="warning" />
    </section>
  );
}

type PartProps = Omit<DecisionPaneProps, "groupOffset">;

function SettledSteps({ language, state, base }: PartProps) {
  const texts = reviewTexts(language);
  return (
    <details class="settled">
      <summary>{texts("settledSteps", { count: state.steps.length })}</summary>
      <ul>
        {state.steps.map(({ step, label, params }) => (
          <li key={step}>
            <form method="post" action={`${base}/annuler`} data-review="undo">
              <input type="hidden" name="step" value={step} />
              {stepWords(language, state.review.model, label, params)}{" "}
              {state.review.editable && (
                <button class="as-link" type="submit">
                  {texts("undo")}
                </button>
              )}
            </form>
          </li>
        ))}
      </ul>
    </details>
  );
}

function titleOf({ review }: ReviewState, field: string | null): string {
  return review.model.fields.find(({ name }) => name === field)?.title ?? "";
}

function Question({ language, state, base, question }: PartProps & { readonly question: ReviewQuestion }) {
  const texts = reviewTexts(language);
  const { code, field, excerpts, count, answers, answer, answered } = question;
  const id = `q-${code}-${field ?? ""}`.replaceAll(/[^\w-]/g, "-");
  const words = reviewFactMessages[language].answer;
  const form = (
    <form method="post" action={`${base}/questions`} data-review="answer" class="row">
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="field" value={field ?? ""} />
      {answers.map((one) => (
        <Button key={one} small name="answer" value={one} pressed={answered ? one === answer : undefined}>
          {words[one]}
        </Button>
      ))}
    </form>
  );
  return (
    <div class={answered ? "warn warn-done" : "warn"} role="group" aria-labelledby={id}>
      <h3 id={id}>
        <StateGlyph state={answered ? "confirmed" : "to-confirm"} />{" "}
        {texts("question", { title: ruleTitle(language, code) })}
      </h3>
      <p>
        {field === null
          ? texts("questionWhole")
          : texts("questionRows", { field: titleOf(state, field), count })}
        {excerpts.slice(0, 3).map(({ text }) => (
          <>
            <Raw>{text}</Raw>{" "}
          </>
        ))}
        {!answered && texts("questionPublished")}
      </p>
      {answered && answer !== null && <p>{texts("answered", { answer: words[answer] })}</p>}
      {state.review.editable &&
        (answered ? (
          <details>
            <summary>{texts("changeAnswer")}</summary>
            {form}
          </details>
        ) : (
          form
        ))}
    </div>
  );
}
