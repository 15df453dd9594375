import type { Model } from "../../src/domain/model/model.ts";
import type { Place } from "../../src/domain/place/place.ts";
import type { RealTable } from "./realTable.ts";

/** What one cell of a file must become. */
export interface ExpectedCell {
  readonly field: string;
  readonly raw: string;
  /** The value to publish; "" when nothing may be published. */
  readonly truth: string;
  /** Whether what the deposit says suffices to know its truth. Said without the engine. */
  readonly resolvable: boolean;
  /** Whether a published value is the truth, where being equal as text is too strict. */
  readonly accepts?: (got: string) => boolean;
  /** The file has no such cell: the value may be worked out from the others, or left blank. */
  readonly derived?: true;
}

/** One file put through the whole pipeline, and what it must give. */
export interface Experiment {
  /** The family of mess, as the table of results names it. */
  readonly kind: string;
  /** What the file is, for whoever reads a fault. */
  readonly name: string;
  readonly model: Model;
  readonly place: Place;
  readonly table: RealTable;
  /** One list per record, in order. */
  readonly expected: readonly (readonly ExpectedCell[])[];
}

/** A cell whose outcome is not what it should be. */
interface Fault {
  readonly kind: string;
  readonly name: string;
  readonly record: number;
  readonly field: string;
  readonly raw: string;
  readonly truth: string;
  /** What is published, or why it is not. */
  readonly got: string;
}

/** The figures of one or several experiments. Counts are of cells. */
export interface Score {
  cells: number;
  resolvable: number;
  resolved: number;
  /** Left to a person although nothing tells the truth: what must happen to a cell that is not resolvable. */
  flagged: number;
  /** Published, or dropped without a word, and not the truth. */
  readonly silentlyWrong: Fault[];
  /** Resolvable, yet left to a person. */
  readonly left: Fault[];
}

export function emptyScore(): Score {
  return { cells: 0, resolvable: 0, resolved: 0, flagged: 0, silentlyWrong: [], left: [] };
}

/** Adds a score to another one. */
export function addScore(total: Score, score: Score): void {
  total.cells += score.cells;
  total.resolvable += score.resolvable;
  total.resolved += score.resolved;
  total.flagged += score.flagged;
  total.silentlyWrong.push(...score.silentlyWrong);
  total.left.push(...score.left);
}
