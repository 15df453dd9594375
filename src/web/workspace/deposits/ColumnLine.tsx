import { AS_IS, offeredAnswer, presentAnswer } from "../../../domain/matching/columnAnswers.ts";
import type { DescribedColumn } from "../../../domain/matching/describeColumns.ts";
import type { Model } from "../../../domain/model/model.ts";
import type { Language } from "../../../messages/language.ts";
import { depositTexts } from "../../../messages/web/deposit.ts";
import { ruleText } from "../../../messages/wording.ts";
import { FieldControl, type Choice } from "../../components/FieldControl.tsx";
import { Icon } from "../../components/Icon.tsx";
import { StateGlyph } from "../../components/StateGlyph.tsx";
import { columnSureness } from "./columnSureness.ts";

interface ColumnLineProps {
  readonly language: Language;
  readonly column: DescribedColumn;
  readonly model: Model;
  /** Of the form's field. */
  readonly name: string;
  /** What was answered in the form just sent. */
  readonly answer: string | undefined;
  readonly readOnly: boolean;
}

function choicesOf({ language, column, model }: ColumnLineProps): Choice[] {
  const texts = depositTexts(language);
  const likely = new Set([
    ...column.feeds.map(({ field }) => field),
    ...(column.suggestion ? [column.suggestion.field] : []),
    ...column.alternatives.map(({ field }) => field),
  ]);
  const named = model.fields.map(({ name, title, constraints }) => ({
    value: name,
    label: constraints.required ? `${title} (${texts("required")})` : title,
  }));
  const asIs =
    presentAnswer(column) === AS_IS
      ? [{ value: AS_IS, label: column.feeds.map(({ title }) => title).join(", ") }]
      : [];
  return [
    ...asIs,
    { value: "", label: texts("none") },
    ...[...likely].flatMap((field) =>
      named.filter(({ value }) => value === field).map((one) => ({ ...one, group: texts("groupLikely") })),
    ),
    ...named
      .filter(({ value }) => !likely.has(value))
      .map((one) => ({ ...one, group: texts("groupOthers") })),
  ];
}

function reasonOf({ language, column }: ColumnLineProps): string {
  const texts = depositTexts(language);
  const reason = column.feeds[0]?.reason ?? column.suggestion?.reason;
  if (reason !== undefined) return ruleText(language, reason.id, reason.params);
  return texts(column.filled === 0 ? "emptyIdle" : "idleColumn");
}

/** One column: what it is called and holds, beside the field that takes it, how sure that is and why. */
export function ColumnLine(props: ColumnLineProps) {
  const { language, column, model, name, answer, readOnly } = props;
  const texts = depositTexts(language);
  const { header, position, samples, filled, records } = column;
  const shown = header === "" ? texts("noHeader", { position: position + 1 }) : header;
  const sure = columnSureness(column);
  const value = answer ?? offeredAnswer(column);
  const id = `f-${name}`;
  return (
    <li>
      <div class="dep-col">
        <h3>{shown}</h3>
        <p class="dep-samples">
          {samples.length === 0 ? (
            <span class="mut">{texts("emptyColumn")}</span>
          ) : (
            samples.map((sample) => (
              <span key={sample} class="raw">
                {sample}
              </span>
            ))
          )}
        </p>
        <p class="mut">
          {texts("filled", {
            filled: filled.toLocaleString(language),
            records: records.toLocaleString(language),
          })}
        </p>
      </div>
      <Icon name="arrow" />
      <div class="field">
        <label class="vh" for={id}>
          {texts("fieldOf", { column: shown })}
        </label>
        {readOnly ? (
          <p>{model.fields.find((field) => field.name === value)?.title ?? texts("none")}</p>
        ) : (
          <FieldControl
            kind="select"
            name={name}
            id={id}
            choices={choicesOf(props)}
            value={value}
            describedBy={`${id}-why`}
            invalid={false}
          />
        )}
        <p class="dep-why" id={`${id}-why`}>
          {sure !== null && (
            <span class="state">
              <StateGlyph state={sure.glyph} />
              {texts(sure.text)}
            </span>
          )}{" "}
          <span class="mut">{reasonOf(props)}</span>
        </p>
      </div>
    </li>
  );
}
