import type { Field as ModelField } from "../../../domain/model/field.ts";
import { formatDay } from "../../../messages/formatMoment.ts";
import type { Language } from "../../../messages/language.ts";
import { reviewTexts } from "../../../messages/web/review.ts";
import type { BlankColumn } from "../../../services/review/blankColumns.ts";
import { Button } from "../../components/Button.tsx";
import { Field } from "../../components/Field.tsx";
import type { ControlProps } from "../../components/FieldControl.tsx";
import { fieldControl } from "./fieldControl.ts";
import { shownValue } from "./shownValue.ts";

interface ColumnCardProps {
  readonly language: Language;
  readonly column: BlankColumn;
  /** Rows of the deposit. */
  readonly count: number;
  readonly base: string;
  /** Shown as the decision to take now. */
  readonly open: boolean;
  readonly editable: boolean;
}

/** A required column that the file lacks or leaves blank: one value for all its rows, as a form. */
export function ColumnCard({ language, column, count, base, open, editable }: ColumnCardProps) {
  const texts = reviewTexts(language);
  const { field, missing, remembered } = column;
  const value = remembered?.value ?? "";
  const id = `col-${field.name}`;
  const control = columnControl(language, field, value);
  const suggested = control.kind === "select" ? [] : (field.vocabulary?.terms ?? []);
  return (
    <li class={open ? "dec open" : "dec"} data-decision={`column ${field.name}`}>
      <form method="post" action={`${base}/colonne`} data-review="fill">
        <input type="hidden" name="field" value={field.name} />
        <p class="dec-k">
          <span>{field.title}</span>
          <span>{texts("rows", { count })}</span>
        </p>
        <h3>{texts(missing ? "columnMissing" : "columnBlank")}</h3>
        {remembered !== null && (
          <p class="why">
            {texts("columnRemembered", {
              author: remembered.author,
              value: shownValue(language, field, value),
              when: formatDay(language, remembered.at),
            })}
          </p>
        )}
        {editable && (
          <div class="acts">
            <Field
              {...control}
              {...(suggested.length > 0 && { list: `${id}-list` })}
              id={id}
              required
              label={
                <>
                  <span class="vh">{field.title}, </span>
                  {texts("columnValue", { count })}
                </>
              }
              hint={hintOf(language, field)}
            />
            {suggested.length > 0 && (
              <datalist id={`${id}-list`}>
                {suggested.map((term) => (
                  <option key={term.value} value={term.label} />
                ))}
              </datalist>
            )}
            <Button kind={open ? "go" : undefined} small={!open}>
              {texts("columnApply", { count })}
            </Button>
            <p class="why">{texts("columnElse")}</p>
          </div>
        )}
      </form>
    </li>
  );
}

/** The control of a row's form, with the keyboard that suits what is written; a day is picked. */
function columnControl(language: Language, field: ModelField, value: string): ControlProps {
  const control = fieldControl(language, field, { name: "value", value });
  if (control.kind !== undefined) return control;
  if (field.kind === "date" && field.type === "date") return { ...control, kind: "date" };
  if (field.kind === "email" || field.kind === "url") return { ...control, inputmode: field.kind };
  if (field.kind === "phone") return { ...control, inputmode: "tel" };
  if (field.type === "integer" || field.kind === "siret" || field.kind === "siren")
    return { ...control, inputmode: "numeric" };
  if (field.type === "number") return { ...control, inputmode: "decimal" };
  return control;
}

function hintOf(language: Language, { help, example }: ModelField): string | undefined {
  if (help !== "") return help;
  return example === null ? undefined : reviewTexts(language)("columnExample", { example });
}
