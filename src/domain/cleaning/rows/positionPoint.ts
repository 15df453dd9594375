import { pairNotation } from "../../geo/pairNotation.ts";
import { certainValue } from "../../journal/outcome.ts";
import type { Model } from "../../model/model.ts";
import type { ColumnProfile } from "../../table/columnProfile.ts";
import { pairColumn, settlePair } from "../kinds/coordinates.ts";
import type { RowChecker } from "../rowRule.ts";
import type { CleaningContext } from "../valueCleaner.ts";
import { witnessOfRow } from "./positionWitness.ts";

/** Settles the points written in one cell that their column alone left in doubt: the row's commune bears witness. */
export function pointChecker(
  model: Model,
  columns: ReadonlyMap<string, ColumnProfile>,
  context: CleaningContext,
): RowChecker | null {
  const checkers: RowChecker[] = [];
  for (const field of model.fields) {
    const column = field.kind === "coordinates" ? columns.get(field.name) : undefined;
    if (column === undefined) continue;
    const notation = pairNotation(field);
    const { scheme, cluster } = pairColumn(column);
    const witnessOf = witnessOfRow(model, context, cluster);
    checkers.push((row) => {
      const outcome = row.outcome(field.name);
      if (outcome.status !== "to-confirm" && outcome.status !== "invalid") return;
      if (!outcome.rule.startsWith("position.")) return;
      const settled = settlePair(row.raw(field.name).trim(), notation, witnessOf(row), scheme);
      if (certainValue(settled) !== null) row.set(field.name, settled);
    });
  }
  if (checkers.length === 0) return null;
  return (row) => {
    for (const check of checkers) check(row);
  };
}
