import type { Field } from "../../../domain/model/field.ts";
import type { Language } from "../../../messages/language.ts";
import { reviewTexts } from "../../../messages/web/review.ts";
import { ruleText } from "../../../messages/wording.ts";
import type { ReviewState } from "../../../services/review/readReview.ts";
import { ArrowKeys } from "../../components/ArrowKeys.tsx";
import { Button } from "../../components/Button.tsx";
import { Raw, Swap } from "../../components/Raw.tsx";
import { shownValue } from "./shownValue.ts";

type Group = ReviewState["groups"]["groups"][number];

interface DecisionCardProps {
  readonly language: Language;
  readonly group: Group;
  readonly field: Field;
  readonly base: string;
  /** Shown with all it offers; the others offer the same behind « Autre valeur ». */
  readonly open: boolean;
  readonly editable: boolean;
}

/** One decision, as a form: confirm the proposal, choose another, write a value, keep the text or empty the cells. */
export function DecisionCard(props: DecisionCardProps) {
  const { language, group, field, base, open, editable } = props;
  const texts = reviewTexts(language);
  const { variants, proposal, count } = group;
  const raw = variants[0]!.raw;
  const also = variants.slice(1);
  return (
    <li class={open ? "dec open" : "dec"} data-decision={group.key}>
      <form method="post" action={`${base}/decisions`} data-review="settle">
        <input type="hidden" name="field" value={group.field} />
        <input type="hidden" name="key" value={group.key} />
        <p class="dec-k">
          <span>{field.title}</span>
          <span>{texts("rows", { count })}</span>
        </p>
        <h3>
          {proposal === null ? (
            <Raw>{raw}</Raw>
          ) : (
            <Swap raw={raw}>{shownValue(language, field, proposal) || texts("emptyCell")}</Swap>
          )}
        </h3>
        {also.length > 0 && (
          <p class="also">
            {texts("alsoWritten")}{" "}
            {also.map((variant) => (
              <>
                <Raw>{variant.raw}</Raw>{" "}
              </>
            ))}
          </p>
        )}
        <p class="why">{ruleText(language, group.rule, group.params)}</p>
        {editable && <Actions {...props} raw={raw} />}
        {!editable && <RowsLink {...props} />}
      </form>
    </li>
  );
}

function RowsLink({ language, group, base }: DecisionCardProps) {
  const texts = reviewTexts(language);
  return (
    <a
      class="btn btn-s"
      href={`${base}?ligne=${group.records[0]}#h-grid`}
      data-row={group.records[0]}
      data-field={group.field}
    >
      {texts(group.count === 1 ? "seeRow" : "seeRows")}
    </a>
  );
}

function Actions(props: DecisionCardProps & { readonly raw: string }) {
  const { language, group, field, open, raw } = props;
  const texts = reviewTexts(language);
  const { proposal, count } = group;
  const name = `${field.title}, ${raw}`;
  return (
    <div class="acts">
      {proposal !== null && (
        <Button
          kind={open ? "go" : undefined}
          small={!open}
          name="do"
          value="confirm"
          label={`${texts("confirmRows", { count })} : ${name}`}
        >
          {texts(open ? "confirmRows" : "confirmShort", { count })}
        </Button>
      )}
      {group.proposals.slice(1, 4).map(({ value }) => (
        <Button
          key={value}
          small
          name="do"
          value={`choose:${value}`}
          label={`${texts("chooseAmong")} ${value || texts("emptyCell")} : ${name}`}
        >
          {shownValue(language, field, value) || texts("emptyCell")}
        </Button>
      ))}
      <div class="row">
        <details class="other" open={open && proposal === null}>
          <summary class="btn btn-s">{texts("otherValue")}</summary>
          <div class="other-in">
            <OtherValue {...props} />
            <div class="row">
              <Button small name="do" value="type">
                {texts("applyValue")}
              </Button>
              <Button small name="do" value="empty">
                {texts("empty")}
              </Button>
              {group.status === "to-confirm" && (
                <Button small name="do" value="keep">
                  {texts("keepAsIs", { raw: raw.length > 24 ? `${raw.slice(0, 24)}…` : raw })}
                </Button>
              )}
            </div>
          </div>
        </details>
        <RowsLink {...props} />
      </div>
      {open && (
        <p class="keys js-only">
          <kbd>{texts("keyEnter")}</kbd> {texts("keysConfirm")}{" "}
          <ArrowKeys words={texts("arrowDown")} only="down" /> {texts("keysNext")}
        </p>
      )}
    </div>
  );
}

function OtherValue({ language, field, group, raw }: DecisionCardProps & { readonly raw: string }) {
  const texts = reviewTexts(language);
  const label = texts("otherValueFor", { raw });
  const terms = field.vocabulary?.terms ?? [];
  if (terms.length > 0 && field.vocabulary?.closed && !field.multiple)
    return (
      <select name="value" aria-label={label}>
        {terms.map(({ value, label: shown }) => (
          <option key={value} value={value} selected={value === group.proposal}>
            {shown}
          </option>
        ))}
      </select>
    );
  return <input type="text" name="value" aria-label={label} value={group.proposal ?? raw} />;
}
