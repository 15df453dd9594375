import type { Field } from "../../../domain/model/field.ts";
import type { Language } from "../../../messages/language.ts";
import { valueWords } from "../../../messages/web/portalValues.ts";
import { ValueWords } from "../ValueWords.tsx";

interface RecordValueProps {
  readonly language: Language;
  readonly field: Field;
  readonly value: string;
}

const isWebAddress = (text: string): boolean => /^https?:\/\/\S+$/i.test(text) && URL.canParse(text);
const isEmail = (text: string): boolean => /^[^\s@<>"']+@[^\s@<>"']+$/.test(text);

/** A value as a person reads it, a link where it can be followed: never more than plain text of what was published. */
export function RecordValue({ language, field, value }: RecordValueProps) {
  const words = valueWords(language, field, value);
  if (field.kind === "phone" && /^[+\d][\d ().-]{3,}$/.test(value))
    return <a href={`tel:${value.replaceAll(/[^+\d]/g, "")}`}>{words}</a>;
  if (field.kind === "email" && isEmail(value))
    return <a href={`mailto:${encodeURIComponent(value).replace("%40", "@")}`}>{words}</a>;
  if (field.kind === "url" && isWebAddress(value))
    return (
      <a href={value} rel="nofollow noopener">
        {words}
      </a>
    );
  return <ValueWords field={field} value={value} />;
}
