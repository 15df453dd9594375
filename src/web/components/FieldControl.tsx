import { useContext } from "preact/hooks";
import { LanguageContext, modelLanguage } from "./language.ts";
import { ModelWords } from "./ModelWords.tsx";

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** The label is a model's words. */
  readonly ofModel?: boolean | undefined;
  /** Choices of a select may be grouped. */
  readonly group?: string | undefined;
  readonly hint?: string | undefined;
}

interface Named {
  readonly name: string;
  /** `f-name` unless given: needed when a page asks the same thing twice. */
  readonly id?: string | undefined;
  readonly required?: boolean | undefined;
  readonly autofocus?: boolean | undefined;
}

interface TextControl extends Named {
  readonly kind?:
    | "text"
    | "email"
    | "tel"
    | "url"
    | "search"
    | "number"
    | "password"
    | "date"
    | "time"
    | "datetime-local"
    | undefined;
  readonly value?: string | undefined;
  readonly autocomplete?: string | undefined;
  readonly inputmode?: "text" | "decimal" | "numeric" | "tel" | "email" | "url" | undefined;
  readonly placeholder?: string | undefined;
  readonly maxlength?: number | undefined;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly step?: string | undefined;
  readonly readonly?: boolean | undefined;
  /** How long the answer usually is; the field's width tells it. */
  readonly size?: "short" | "medium" | "long" | undefined;
  /** Id of a `<datalist>`. */
  readonly list?: string | undefined;
}

interface LongControl extends Named {
  readonly kind: "textarea";
  readonly value?: string | undefined;
  readonly rows?: number | undefined;
  readonly maxlength?: number | undefined;
}

interface ChoiceControl extends Named {
  readonly kind: "select" | "radios";
  readonly choices: readonly Choice[];
  readonly value?: string | undefined;
}

interface ChoicesControl extends Named {
  readonly kind: "checkboxes";
  readonly choices: readonly Choice[];
  readonly values: readonly string[];
}

interface CheckControl extends Named {
  readonly kind: "checkbox";
  readonly checked?: boolean | undefined;
  /** What is sent when ticked; « on » unless given. */
  readonly value?: string | undefined;
}

interface FileControl extends Named {
  readonly kind: "file";
  /** `.xlsx,.ods,.csv` */
  readonly accept?: string | undefined;
  readonly multiple?: boolean | undefined;
}

export type ControlProps =
  | TextControl
  | LongControl
  | ChoiceControl
  | ChoicesControl
  | CheckControl
  | FileControl;

interface Linked {
  readonly id: string;
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
}

function groupsOf(choices: readonly Choice[]): Map<string, Choice[]> {
  const groups = new Map<string, Choice[]>();
  for (const choice of choices) {
    const group = choice.group ?? "";
    groups.set(group, [...(groups.get(group) ?? []), choice]);
  }
  return groups;
}

function Options({
  choices,
  value,
}: {
  readonly choices: readonly Choice[];
  readonly value: string | undefined;
}) {
  const lang = modelLanguage(useContext(LanguageContext));
  return (
    <>
      {choices.map((choice) => (
        <option
          key={choice.value}
          value={choice.value}
          selected={choice.value === value}
          lang={choice.ofModel ? lang : undefined}
        >
          {choice.label}
        </option>
      ))}
    </>
  );
}

function Ticks({ control, id }: { readonly control: ChoiceControl | ChoicesControl; readonly id: string }) {
  const chosen = control.kind === "checkboxes" ? control.values : [control.value];
  return (
    <>
      {control.choices.map(({ value, label, ofModel, hint }, index) => (
        <div class="check" key={value}>
          <input
            type={control.kind === "checkboxes" ? "checkbox" : "radio"}
            id={`${id}-${index}`}
            name={control.name}
            value={value}
            checked={chosen.includes(value)}
            aria-describedby={hint === undefined ? undefined : `${id}-${index}-hint`}
            required={control.kind === "radios" ? control.required : undefined}
          />
          <label for={`${id}-${index}`}>
            {ofModel ? <ModelWords>{label}</ModelWords> : label}
            {hint !== undefined && (
              <span class="hint" id={`${id}-${index}-hint`}>
                {hint}
              </span>
            )}
          </label>
        </div>
      ))}
    </>
  );
}

/** The control of a field, without its words. */
export function FieldControl(props: ControlProps & Linked) {
  const shared = {
    id: props.id,
    name: props.name,
    required: props.required,
    autofocus: props.autofocus,
    "aria-describedby": props.describedBy,
    "aria-invalid": props.invalid ? ("true" as const) : undefined,
  };
  switch (props.kind) {
    case "textarea":
      return (
        <textarea {...shared} rows={props.rows ?? 4} maxlength={props.maxlength}>
          {props.value}
        </textarea>
      );
    case "select":
      return (
        <select {...shared}>
          {[...groupsOf(props.choices)].map(([group, choices]) =>
            group === "" ? (
              <Options key={group} choices={choices} value={props.value} />
            ) : (
              <optgroup key={group} label={group}>
                <Options choices={choices} value={props.value} />
              </optgroup>
            ),
          )}
        </select>
      );
    case "radios":
    case "checkboxes":
      return <Ticks control={props} id={props.id} />;
    case "checkbox":
      return <input {...shared} type="checkbox" value={props.value} checked={props.checked} />;
    case "file":
      return <input {...shared} type="file" accept={props.accept} multiple={props.multiple} />;
    default:
      return (
        <input
          {...shared}
          // The typings hold one shape per type, ours is their union.
          // oxlint-disable-next-line typescript/no-unnecessary-type-assertion -- tsc needs it
          type={(props.kind ?? "text") as "text"}
          class={`in-${props.size ?? "medium"}`}
          value={props.value}
          autocomplete={props.autocomplete}
          inputmode={props.inputmode}
          placeholder={props.placeholder}
          maxlength={props.maxlength}
          min={props.min}
          max={props.max}
          step={props.step}
          readonly={props.readonly}
          list={props.list}
        />
      );
  }
}
