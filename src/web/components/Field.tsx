import type { ComponentChildren } from "preact";
import { FieldControl, type ControlProps } from "./FieldControl.tsx";
import { StateGlyph } from "./StateGlyph.tsx";
import { useShellTexts } from "./language.ts";

export type FieldProps = ControlProps & {
  readonly label: ComponentChildren;
  /** One line, above the field. */
  readonly hint?: ComponentChildren;
  /** What is wrong and how to cure it. */
  readonly error?: string | undefined;
  /** Says « facultatif » after the label. */
  readonly optional?: boolean | undefined;
};

/** The id of a field, for the summary of errors and for tests. */
export const fieldId = (name: string): string => `f-${name}`;

/** A question: its label, a hint, the field, and its error with icon and cure. All kinds of fields. */
export function Field(props: FieldProps) {
  const texts = useShellTexts();
  const { label, hint, error, optional, ...control } = props;
  const id = props.id ?? fieldId(props.name);
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  const errorId = error === undefined ? undefined : `${id}-error`;
  const describedBy = [hintId, errorId].filter(Boolean).join(" ") || undefined;
  const words = (
    <>
      {label}
      {optional && <span class="mut"> ({texts("optional")})</span>}
    </>
  );
  const hintLine = hint !== undefined && (
    <p class="hint" id={hintId}>
      {hint}
    </p>
  );
  const errorLine = error !== undefined && (
    <p class="err" id={errorId}>
      <StateGlyph state="invalid" />
      {error}
    </p>
  );
  const field = <FieldControl {...control} id={id} describedBy={describedBy} invalid={error !== undefined} />;

  if (props.kind === "radios" || props.kind === "checkboxes")
    return (
      <fieldset class="field" id={id} aria-describedby={describedBy} tabIndex={-1}>
        <legend>{words}</legend>
        {hintLine}
        {field}
        {errorLine}
      </fieldset>
    );
  if (props.kind === "checkbox")
    return (
      <div class="field">
        <div class="check">
          {field}
          <label for={id}>{words}</label>
        </div>
        {hintLine}
        {errorLine}
      </div>
    );
  return (
    <div class="field">
      <label for={id}>{words}</label>
      {hintLine}
      {field}
      {errorLine}
    </div>
  );
}
