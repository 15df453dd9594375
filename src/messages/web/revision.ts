import type { DifferenceCounts } from "../../domain/dataset/compareRecords.ts";
import type { Params } from "../../domain/journal/outcome.ts";
import { formatMessage } from "../formatMessage.ts";
import type { Language } from "../language.ts";

const fr = {
  added: "{count, plural, one {# ligne ajoutée} other {# lignes ajoutées}}",
  changed: "{count, plural, one {# ligne modifiée} other {# lignes modifiées}}",
  removed: "{count, plural, one {# ligne retirée} other {# lignes retirées}}",
  addedNext: "{count, plural, one {# ajoutée} other {# ajoutées}}",
  changedNext: "{count, plural, one {# modifiée} other {# modifiées}}",
  removedNext: "{count, plural, one {# retirée} other {# retirées}}",
  same: "Aucune ligne ne change.",
  fieldChange: "{field} : « {before} » devient « {after} »",
  fieldFilled: "{field} : « {after} » est ajouté",
  fieldEmptied: "{field} : « {before} » est retiré",
} as const;

const en: Readonly<Record<keyof typeof fr, string>> = {
  added: "{count, plural, one {# row added} other {# rows added}}",
  changed: "{count, plural, one {# row changed} other {# rows changed}}",
  removed: "{count, plural, one {# row removed} other {# rows removed}}",
  addedNext: "{count, plural, one {# added} other {# added}}",
  changedNext: "{count, plural, one {# changed} other {# changed}}",
  removedNext: "{count, plural, one {# removed} other {# removed}}",
  same: "No row changes.",
  fieldChange: "{field}: “{before}” becomes “{after}”",
  fieldFilled: "{field}: “{after}” is added",
  fieldEmptied: "{field}: “{before}” is removed",
};

export const revisionMessages: Readonly<Record<Language, Readonly<Record<keyof typeof fr, string>>>> = {
  fr,
  en,
};

type RevisionTexts = (key: keyof typeof fr, params?: Params) => string;

/** The words of revisions and differences in one language. */
function revisionTexts(language: Language): RevisionTexts {
  return (key, params) => formatMessage(language, revisionMessages[language][key], params);
}

const PARTS = ["added", "changed", "removed"] as const;

/** What a publication changes, in words: « 12 lignes ajoutées, 3 modifiées, 1 retirée ». */
export function differenceWords(language: Language, counts: DifferenceCounts): string {
  const text = revisionTexts(language);
  const parts = PARTS.filter((part) => counts[part] > 0);
  if (parts.length === 0) return text("same");
  return parts
    .map((part, index) => text(index === 0 ? part : `${part}Next`, { count: counts[part] }))
    .join(", ");
}
