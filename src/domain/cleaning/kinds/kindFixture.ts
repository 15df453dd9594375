import type { Gazetteer } from "../../commune/gazetteer.ts";
import type { Outcome } from "../../journal/outcome.ts";
import type { Field } from "../../model/field.ts";
import { NOWHERE } from "../../place/place.ts";
import type { Cell } from "../../table/cell.ts";
import { profileColumn } from "../../table/columnProfile.ts";
import { prepareCell } from "../prepareCell.ts";
import type { CleaningContext, ValueCleaner } from "../valueCleaner.ts";

/** The kinds tested with this fixture never look a commune up. */
const NO_GAZETTEER = {} as Gazetteer;

export const TEST_CONTEXT: CleaningContext = { place: NOWHERE, gazetteer: NO_GAZETTEER, missingValues: [""] };

/** A field for tests, with every default. */
function testField(over: Partial<Field> = {}): Field {
  return {
    name: "champ",
    title: "Champ",
    description: "",
    help: "",
    example: null,
    type: "string",
    format: "default",
    constraints: {},
    kind: "text",
    vocabulary: null,
    visibility: "public",
    aliases: [],
    delimiter: ",",
    unit: null,
    multiple: false,
    trueValues: [],
    falseValues: [],
    ...over,
  };
}

/** Cleans a whole column for a test, and gives each cell's outcome in order. */
export function cleanColumn(
  cleaner: ValueCleaner,
  cells: readonly Cell[],
  over: Partial<Field> = {},
  header = "Colonne",
): Outcome[] {
  const clean = cleaner(testField(over), profileColumn(header, cells), TEST_CONTEXT);
  return cells.map((cell) => clean(prepareCell(cell).prepared));
}

/** An outcome in short: `=value` valid, `>value` corrected, `?value|value` to confirm, `!rule` invalid. */
function inShort(outcome: Outcome): string {
  switch (outcome.status) {
    case "empty":
      return "";
    case "valid":
      return `=${outcome.value}`;
    case "corrected":
      return `>${outcome.value}`;
    case "to-confirm":
      return `?${outcome.proposals.map(({ value }) => value).join("|")}`;
    case "invalid":
      break;
  }
  return `!${outcome.rule}`;
}

/** The outcomes of a column, in short. */
export function short(
  cleaner: ValueCleaner,
  cells: readonly Cell[],
  over: Partial<Field> = {},
  header?: string,
) {
  return cleanColumn(cleaner, cells, over, header).map(inShort);
}

/** Cleans one cell for a test, as it is and without what prepares cells, within the column it stands in. */
export function cleanCell(
  cleaner: ValueCleaner,
  text: string,
  over: Partial<Field> = {},
  type: "text" | "number" = "text",
  column: readonly string[] = [text],
  context: CleaningContext = TEST_CONTEXT,
): Outcome {
  return cleaner(testField(over), profileColumn("champ", column), context)({ text, type });
}

/** The status, the value or first proposal, and the rule. */
export function summary(outcome: Outcome): readonly string[] {
  if (outcome.status === "empty") return ["empty"];
  if (outcome.status === "valid") return ["valid", outcome.value];
  if (outcome.status === "invalid") return ["invalid", outcome.rule];
  const value = outcome.status === "corrected" ? outcome.value : (outcome.proposals[0]?.value ?? "");
  return [outcome.status, value, outcome.rule];
}
