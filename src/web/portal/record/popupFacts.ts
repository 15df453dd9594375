import type { Model } from "../../../domain/model/model.ts";
import { namingField } from "../../../domain/presentation/namingField.ts";
import { shownColumns } from "../../../domain/presentation/shownColumns.ts";
import type { Language } from "../../../messages/language.ts";
import { valueWords } from "../../../messages/web/portalValues.ts";
import { shortText } from "../shortText.ts";

const MOST = 4;

/** What a popup says of a record beside its name: its most telling fields that are filled, in words. Plain text, never markup. */
export interface PopupFact {
  readonly title: string;
  readonly value: string;
}

/** The facts of a record's popup, four at most; `values` in the order of the model's fields. */
export function popupFacts(
  language: Language,
  model: Model,
  values: readonly (string | null)[],
): readonly PopupFact[] {
  const name = namingField(model);
  return shownColumns(model)
    .filter((field) => field !== name)
    .flatMap((field) => {
      const value = values[model.fields.indexOf(field)] ?? null;
      if (value === null) return [];
      return [{ title: field.title, value: shortText(valueWords(language, field, value), 100) }];
    })
    .slice(0, MOST);
}
