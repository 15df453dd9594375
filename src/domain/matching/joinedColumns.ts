import type { Kind } from "../model/kind.ts";
import type { Field } from "../model/field.ts";
import type { Model } from "../model/model.ts";
import { headerKey } from "./headerWords.ts";
import type { ColumnLooks, Look } from "./columnLooks.ts";
import type { HeaderReading } from "./headerEvidence.ts";
import type { MappingEntry } from "./mapping.ts";
import type { ScoredPairs } from "./scoredPairs.ts";

/** One piece of a value spread over several columns. */
interface Piece {
  readonly needed: boolean;
  fits(header: HeaderReading, looks: ColumnLooks): boolean;
}

const named =
  (ideas: readonly string[], look: Look | null = null) =>
  (header: HeaderReading, looks: ColumnLooks): boolean =>
    header.readings.some((reading) => reading.ideas.length === 1 && ideas.includes(reading.ideas[0] ?? "")) &&
    (look === null || looks.distinct === 0 || looks.share(look) >= 0.5);

const keyed =
  (pattern: RegExp) =>
  (header: HeaderReading): boolean =>
    pattern.test(headerKey(header.text));

/** Words without a leading number: the street alone. */
const streetAlone = (looks: ColumnLooks): boolean => {
  const numbered = looks.values.filter(({ text }) => /^\W*\d/.test(text)).length;
  return looks.distinct > 0 && numbered < looks.distinct * 0.5;
};

/** How the pieces of a kind are recognised, in the order in which they are written. */
const RECIPES: Readonly<Partial<Record<Kind, readonly Piece[]>>> = {
  address: [
    { needed: true, fits: named(["house-number", "number"], "house-number") },
    {
      needed: false,
      fits: keyed(/^(?:suffixe|bister|bi?ster|repetition|indicerepetition|rep|btq|suffixenumero)$/),
    },
    { needed: false, fits: keyed(/^(?:typevoie|typerue|naturevoie|typvoie)$/) },
    {
      needed: true,
      fits: (header, looks) => named(["street", "address"])(header, looks) && streetAlone(looks),
    },
  ],
  coordinates: [
    { needed: true, fits: named(["longitude", "x"], "number") },
    { needed: true, fits: named(["latitude", "y"], "number") },
  ],
  datetime: [
    { needed: true, fits: named(["date"], "date") },
    { needed: true, fits: named(["hour"], "time") },
  ],
  "opening-hours": [
    { needed: true, fits: named(["day"]) },
    { needed: true, fits: named(["hour", "opening-hours"]) },
  ],
};

/** 1, 2, 3…: a column that numbers the rows of the file, not the houses of a street. */
function countsRows({ values, variety }: ColumnLooks): boolean {
  const numbers = values.map(({ text }) => Number(text));
  const [first] = numbers;
  const steps = numbers.slice(1).map((number, at) => number - numbers[at]!);
  if (first === undefined || variety < 1 || !steps.every((step) => step > 0)) return false;
  return steps.length >= 3 || (first <= 1 && steps.every((step) => step === 1));
}

/**
 * "N°" alone may number anything. It is a house number when it stands beside the street, does not count the rows, and
 * no street already begins with a number.
 */
function isHouseNumber(scored: ScoredPairs, found: readonly number[]): boolean {
  const [number, street] = [found[0]!, found.at(-1)!];
  const explicit = named(["house-number"])(scored.headers[number]!, scored.looks[number]!);
  if (explicit) return true;
  const beside = Math.max(...found) - Math.min(...found) === found.length - 1;
  const taken = scored.looks[street]!.values.some(({ text }) => /^\W*\d/.test(text));
  return beside && !taken && !countsRows(scored.looks[number]!);
}

/**
 * The number of a street that has a column of its own: "N°" just beside the street's column. Null when the model has no
 * field for it, or no column is surely that.
 */
export function numberBesideStreet(
  model: Model,
  scored: ScoredPairs,
  entries: readonly MappingEntry[],
  free: readonly number[],
): MappingEntry | null {
  const numbers = model.fields.filter(({ kind }) => kind === "house-number");
  const streets = new Set(model.fields.filter(({ kind }) => kind === "street").map(({ name }) => name));
  const street = entries.find(({ field, columns }) => streets.has(field) && columns.length === 1);
  const [field] = numbers;
  if (!field || numbers.length > 1 || !street || entries.some((entry) => entry.field === field.name))
    return null;
  const [place] = street.columns;
  const column = free.find(
    (at) =>
      Math.abs(at - place) === 1 &&
      named(["number"], "house-number")(scored.headers[at]!, scored.looks[at]!) &&
      isHouseNumber(scored, [at, place]),
  );
  if (column === undefined || scored.looks[column]!.distinct === 0) return null;
  const params = { column: scored.headers[column]!.text.trim(), look: "house_number" };
  return {
    field: field.name,
    columns: [column],
    extract: null,
    how: "content",
    confidence: 0.88,
    reason: { id: "matching.content", params },
  };
}

function pieces(recipe: readonly Piece[], scored: ScoredPairs, free: readonly number[]): number[] | null {
  const found: number[] = [];
  for (const piece of recipe) {
    const at = free.find(
      (column) => !found.includes(column) && piece.fits(scored.headers[column]!, scored.looks[column]!),
    );
    if (at !== undefined) found.push(at);
    else if (piece.needed) return null;
  }
  return found;
}

/**
 * The field's value when the file spreads it over several columns: "N°" and "Voie" for an address. `free` are the
 * columns that feed nothing, and the one that feeds this field. Null when the file does not do so.
 */
export function joinedEntry(field: Field, scored: ScoredPairs, free: readonly number[]): MappingEntry | null {
  const recipe = RECIPES[field.kind];
  const found = recipe ? pieces(recipe, scored, free) : null;
  const [first, ...others] = found ?? [];
  if (!found || first === undefined || others.length === 0) return null;
  if (field.kind === "address" && !isHouseNumber(scored, found)) return null;
  const headers = [first, ...others].map((at) => scored.headers[at]?.text.trim() ?? "");
  return {
    field: field.name,
    columns: [first, ...others],
    extract: null,
    how: "label",
    confidence: 0.88,
    reason: { id: "matching.joined", params: { columns: headers.map((text) => `« ${text} »`).join(" + ") } },
  };
}
