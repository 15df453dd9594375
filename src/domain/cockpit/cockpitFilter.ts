import { foldText } from "../commune/foldText.ts";
import { type DatasetStateName, STATE_GLYPHS } from "../dataset/datasetState.ts";
import type { Model } from "../model/model.ts";
import type { CellStanding } from "./cellStanding.ts";
import type { CockpitCell } from "./cockpitCell.ts";

/** What each cell of the matrix shows beside its glyph. */
export const COCKPIT_VIEWS = ["work", "update", "quality"] as const;

export type CockpitView = (typeof COCKPIT_VIEWS)[number];

/** A line of the matrix: an organisation and its cells by model; a model without a cell was never asked for. */
interface MatrixRow<Cell extends CellStanding> {
  readonly organizationId: string;
  readonly name: string;
  /** INSEE code or SIREN. */
  readonly code: string;
  /** The part of the territory it belongs to; "" for none. */
  readonly group: string;
  readonly cells: ReadonlyMap<string, Cell>;
}

/** A line told in full. */
export type CockpitRow = MatrixRow<CockpitCell>;

/** A line as far as it is counted and filtered. */
export type StandingRow = MatrixRow<CellStanding>;

export interface CockpitFilter {
  /** "" for all. */
  readonly state: DatasetStateName | "any-late" | "";
  /** The name of a model, or a theme as `theme:ECON`; "" for all. */
  readonly model: string;
  readonly group: string;
  /** Part of a name, or the beginning of a code. */
  readonly text: string;
  readonly view: CockpitView;
}

export const NO_FILTER: CockpitFilter = { state: "", model: "", group: "", text: "", view: "work" };

/** Whether a text from an address names a state to filter by. */
export function isStateFilter(text: string): text is CockpitFilter["state"] {
  return text === "" || text === "any-late" || Object.hasOwn(STATE_GLYPHS, text);
}

/** Whether a cell is in the state asked for; a cell that is not there was never asked for. */
export function isInState(cell: CellStanding | undefined, state: CockpitFilter["state"]): boolean {
  if (state === "any-late") return cell !== undefined && cell.isLate;
  return (cell?.state ?? "not-asked") === state;
}

export interface FilteredMatrix<Row extends StandingRow> {
  readonly rows: readonly Row[];
  readonly models: readonly string[];
}

type ColumnModel = Pick<Model, "name" | "catalogue">;

/** The models that a filter keeps. */
function columnsOf(models: readonly ColumnModel[], wanted: string): string[] {
  const theme = /^theme:(\w+)$/.exec(wanted)?.[1];
  const isWanted = ({ name, catalogue }: ColumnModel): boolean =>
    wanted === "" || (theme === undefined ? name === wanted : catalogue.theme === theme);
  return models.filter(isWanted).map(({ name }) => name);
}

/** The lines and columns that a filter keeps, in their order: those with at least one cell in the state asked for. */
export function filterCockpit<Row extends StandingRow>(
  rows: readonly Row[],
  models: readonly ColumnModel[],
  { state, model, group, text }: CockpitFilter,
): FilteredMatrix<Row> {
  const wanted = foldText(text);
  const code = text.trim().toUpperCase();
  const inColumns = columnsOf(models, model);
  const inRows = rows.filter(
    (row) =>
      (group === "" || row.group === group) &&
      (wanted === "" || row.code.startsWith(code) || ` ${foldText(row.name)}`.includes(` ${wanted}`)),
  );
  if (state === "") return { rows: inRows, models: inColumns };
  const matches = (row: StandingRow, one: string): boolean => isInState(row.cells.get(one), state);
  const kept = inRows.filter((row) => inColumns.some((one) => matches(row, one)));
  return { rows: kept, models: inColumns.filter((one) => kept.some((row) => matches(row, one))) };
}
