import type { Field } from "../../../domain/model/field.ts";
import type { Language } from "../../../messages/language.ts";
import type { Choice, ControlProps } from "../../components/FieldControl.tsx";
import { shownValue } from "./shownValue.ts";

interface Asked {
  /** Name of the control in its form. */
  readonly name: string;
  readonly value: string;
  /** What the cell holds has not been settled: it is shown as the text it is. */
  readonly waits?: boolean;
}

/** The kind of control that suits a field. A text that is not in the list stays a text: nothing is lost by opening the form. */
export function fieldControl(
  language: Language,
  field: Field,
  { name, value, waits = false }: Asked,
): ControlProps {
  const choices = fieldChoices(language, field);
  if (choices.length > 0 && !waits && (value === "" || choices.some((choice) => choice.value === value)))
    return { kind: "select", name, value, choices: [{ value: "", label: "" }, ...choices] };
  if (value.length > 80) return { kind: "textarea", name, value, rows: 3 };
  return { name, value, size: "long" };
}

/** All that a field accepts; [] for what is written freely. */
function fieldChoices(language: Language, field: Field): readonly Choice[] {
  if (field.type === "boolean")
    return ["true", "false"].map((value) => ({ value, label: shownValue(language, field, value) }));
  return field.vocabulary?.closed && !field.multiple ? field.vocabulary.terms : [];
}
