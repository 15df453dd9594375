import { SUGGESTED_ACCENTS } from "../../domain/accent/accent.ts";
import type { Language } from "../../messages/language.ts";
import { type SetupText, setupTexts } from "../../messages/web/setup.ts";
import { Field } from "../components/Field.tsx";

interface AccentFieldsProps {
  readonly language: Language;
  /** `#rrggbb`; "" for none yet. */
  readonly value: string;
  readonly error: string | undefined;
}

/** The colour that a form asks for: `accent` among those suggested, or `autre` with `otherAccent`. */
export function AccentFields({ language, value, error }: AccentFieldsProps) {
  const texts = setupTexts(language);
  const chosen = SUGGESTED_ACCENTS.find((one) => one === value.toLowerCase());
  return (
    <>
      <Field
        name="accent"
        kind="radios"
        label={texts("accent")}
        hint={texts("accentHint")}
        error={error}
        value={chosen ?? (value === "" ? SUGGESTED_ACCENTS[0] : "autre")}
        choices={[
          ...SUGGESTED_ACCENTS.map((one) => ({
            value: one as string,
            label: texts(`accent.${one.slice(1)}` as SetupText),
          })),
          { value: "autre", label: texts("accent.other") },
        ]}
      />
      <Field
        name="otherAccent"
        label={texts("otherAccent")}
        hint={texts("otherAccentHint")}
        value={chosen === undefined ? value : ""}
        size="short"
        maxlength={7}
        autocomplete="off"
        optional
      />
    </>
  );
}

/** The colour that `AccentFields` sent. */
export function readAccent(fields: URLSearchParams): string {
  const chosen = fields.get("accent") ?? "";
  return (chosen === "autre" ? (fields.get("otherAccent") ?? "") : chosen).trim().toLowerCase();
}
