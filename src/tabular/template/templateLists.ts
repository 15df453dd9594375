import { communeKey } from "../../domain/commune/communeKey.ts";
import type { Gazetteer } from "../../domain/commune/gazetteer.ts";
import type { Field } from "../../domain/model/field.ts";
import type { Place } from "../../domain/place/place.ts";
import type { TemplateMessages } from "../../messages/template.ts";
import type { TemplateList } from "./templatePlan.ts";
import { termText } from "./shownValue.ts";

/** A cell holds at most this many characters. */
const MAX_TEXT = 32_767;

/** The lists that drop-downs draw from, each written once however many fields share it. */
export class TemplateLists {
  readonly lists: TemplateList[] = [];
  readonly #known = new Map<string, number>();
  readonly #texts: TemplateMessages;
  readonly #communes: readonly string[];

  constructor(place: Place, gazetteer: Gazetteer, texts: TemplateMessages) {
    this.#texts = texts;
    this.#communes = communesAround(place, gazetteer);
  }

  /** The position of the list of a field's values; null for a field without a list. */
  of(field: Field): number | null {
    const values = this.#valuesOf(field).filter((value) => value !== "" && value.length <= MAX_TEXT);
    const unique = [...new Set(values)];
    if (unique.length === 0) return null;
    const key = JSON.stringify(unique);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const position = this.lists.push({ title: field.title, values: unique }) - 1;
    this.#known.set(key, position);
    return position;
  }

  #valuesOf(field: Field): readonly string[] {
    if (field.type === "boolean") return [this.#texts.yes, this.#texts.no];
    const { vocabulary } = field;
    if (vocabulary !== null) return vocabulary.terms.map((term) => termText(term, vocabulary));
    return field.kind === "commune" ? this.#communes : [];
  }
}

/** The file's own commune, then those of its department; or the territory's. By name, as a person looks them up. */
function communesAround({ commune, territory }: Place, gazetteer: Gazetteer): readonly string[] {
  const around =
    commune === null
      ? territory
      : gazetteer.byDepartment(commune.department).filter(({ kind }) => kind === "current");
  const names = around
    .map(({ name }) => ({ name, key: communeKey(name) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
    .map(({ name }) => name);
  return commune === null ? names : [commune.name, ...names];
}
