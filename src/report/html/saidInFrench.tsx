import { describeOpeningHours } from "../../messages/describeOpeningHours.ts";
import type { Language } from "../../messages/language.ts";

interface SaidInFrenchProps {
  readonly language: Language;
  readonly rule: string;
  readonly value: string;
}

/** Opening hours are published in a syntax that nobody speaks: the same in words, for whoever must agree to them. */
export function SaidInFrench({ language, rule, value }: SaidInFrenchProps) {
  if (language !== "fr" || !rule.startsWith("hours.")) return null;
  const said = describeOpeningHours(value);
  return said === value ? null : <div class="mut">{said}</div>;
}
