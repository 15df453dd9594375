import { booleanTexts } from "../../../domain/model/booleanTexts.ts";
import type { Field } from "../../../domain/model/field.ts";
import type { Model } from "../../../domain/model/model.ts";
import { isCategory } from "../../../domain/presentation/chartFields.ts";
import { shownColumns } from "../../../domain/presentation/shownColumns.ts";
import type { RecordChoice, RecordOrder } from "../../../services/portal/browseDataset.ts";

/** What the address of a dataset's page asks for. Everything it does not understand is as if it were absent. */
export interface DatasetChoice {
  readonly choice: RecordChoice;
  readonly order: RecordOrder | null;
  readonly page: number;
  readonly columns: readonly Field[];
  /** Whether the columns were chosen by a person. */
  readonly ownColumns: boolean;
  /** The field that colours the map. */
  readonly colour: Field | null;
  /** What each field is filtered by, as it was written. */
  readonly written: ReadonlyMap<string, string>;
}

const LONGEST = 200;
/** In a list, those without any value. */
export const EMPTY_VALUE = "-";
const FILTER = "f.";

/** The name of a field's filter in addresses. */
export const filterName = (field: Field): string => `${FILTER}${field.name}`;

/** PostgreSQL holds no null character. */
const clean = (text: string): string =>
  text.normalize("NFC").replaceAll("\u0000", "").trim().slice(0, LONGEST);

function filterOf(field: Field, text: string): RecordChoice["filters"][number] {
  if (!isCategory(field)) return { field: field.name, contains: text };
  if (text === EMPTY_VALUE) return { field: field.name, is: null };
  if (field.type !== "boolean") return { field: field.name, is: text };
  const { yes, no } = booleanTexts(field);
  return { field: field.name, is: text === "true" ? yes : text === "false" ? no : text };
}

/** The field that colours the map when none is asked: the first yes or no, else the first list of values. */
function usualColour({ fields }: Model): Field | null {
  return (
    fields.find(({ type }) => type === "boolean") ??
    fields.find((field) => isCategory(field) && field.vocabulary!.terms.length <= 8) ??
    null
  );
}

/** Reads the parameters of a dataset's page; `knownCommunes` are INSEE codes. */
export function readChoice(
  model: Model,
  parameters: URLSearchParams,
  knownCommunes: ReadonlySet<string>,
): DatasetChoice {
  const fieldNamed = (name: string | null): Field | null =>
    model.fields.find((field) => field.name === name) ?? null;
  const written = new Map<string, string>();
  const filters: RecordChoice["filters"][number][] = [];
  for (const field of model.fields) {
    const text = clean(parameters.get(filterName(field)) ?? "");
    if (text === "") continue;
    written.set(field.name, text);
    filters.push(filterOf(field, text));
  }
  const commune = parameters.get("commune") ?? "";
  const q = clean(parameters.get("q") ?? "");
  const sort = parameters.get("tri") ?? "";
  const sorted = fieldNamed(sort.replace(/^-/, ""));
  const asked = new Set(parameters.getAll("colonne"));
  const own = model.fields.filter(({ name }) => asked.has(name));
  const colour = parameters.get("couleur") || null;
  const page = Number(parameters.get("page") ?? "1");
  return {
    choice: {
      ...(knownCommunes.has(commune) && { commune }),
      ...(q !== "" && { q }),
      filters,
    },
    order: sorted && { field: sorted.name, descending: sort.startsWith("-") },
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
    columns: own.length > 0 ? own : shownColumns(model),
    ownColumns: own.length > 0,
    colour: colour === null ? usualColour(model) : categoryOrNone(fieldNamed(colour)),
    written,
  };
}

function categoryOrNone(field: Field | null): Field | null {
  return field && isCategory(field) ? field : null;
}
