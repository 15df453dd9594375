import type { Field } from "../model/field.ts";

/** A column of the review's grid, as it travels to the browser. */
export interface GridColumn {
  /** Name of the field. */
  readonly name: string;
  readonly title: string;
  /** Place of its cells in a row. */
  readonly index: number;
  readonly width: "narrow" | "medium" | "wide";
  readonly numeric: boolean;
  /** Names the record: stays in sight beside the row's number. */
  readonly naming: boolean;
  /** The file has it, or somebody filled it. */
  readonly fed: boolean;
  /** Cells that wait in it. */
  readonly waiting: number;
  /** Values of its list; [] for free texts. */
  readonly choices: readonly string[];
}

/** A day is shown in words, and needs more. */
const NARROW = new Set([
  "boolean",
  "integer",
  "number",
  "percent",
  "postcode",
  "insee",
  "year",
  "longitude",
  "latitude",
  "time",
  "identifier",
]);
const WIDE = new Set(["address", "title", "opening-hours", "coordinates", "url", "email"]);

function widthOf({ kind, vocabulary }: Field): GridColumn["width"] {
  if (WIDE.has(kind)) return "wide";
  return NARROW.has(kind) && vocabulary === null ? "narrow" : "medium";
}

/**
 * The columns of a grid in the order of work: what names the record, then the fields where cells wait, then the others in the
 * model's order, those that the file lacks last.
 */
export function gridColumns(
  fields: readonly Field[],
  fed: ReadonlySet<string>,
  waiting: Readonly<Record<string, number>>,
): GridColumn[] {
  const naming = fields.find(({ kind }) => kind === "title" || kind === "organization");
  const columns = fields.map((field, index): GridColumn => ({
    name: field.name,
    title: field.title,
    index,
    width: widthOf(field),
    numeric: (field.type === "integer" || field.type === "number") && field.vocabulary === null,
    naming: field === naming,
    fed: fed.has(field.name) || waiting[field.name] !== undefined,
    waiting: waiting[field.name] ?? 0,
    choices: field.vocabulary?.terms.map(({ value }) => value) ?? [],
  }));
  const rank = ({ naming: names, waiting: cells, fed: has }: GridColumn): number =>
    names ? 0 : cells > 0 ? 1 : has ? 2 : 3;
  return columns.sort((a, b) => rank(a) - rank(b) || a.index - b.index);
}
