import { useContext } from "preact/hooks";
import type { Field } from "../../domain/model/field.ts";
import { isModelTerm, valueWords } from "../../messages/web/portalValues.ts";
import { LanguageContext, modelLanguage } from "../components/language.ts";
import { shortText } from "./shortText.ts";

interface ValueWordsProps {
  readonly field: Field;
  /** Null is « Non renseigné ». */
  readonly value: string | null;
  /** Longest text shown, in letters; whole without. */
  readonly longest?: number | undefined;
}

/** A published value as a person reads it, whatever the direction of its script; a term of the model's list in the model's language. */
export function ValueWords({ field, value, longest }: ValueWordsProps) {
  const language = useContext(LanguageContext);
  const words = valueWords(language, field, value);
  return (
    <bdi lang={isModelTerm(field, value) ? modelLanguage(language) : undefined}>
      {longest === undefined ? words : shortText(words, longest)}
    </bdi>
  );
}
