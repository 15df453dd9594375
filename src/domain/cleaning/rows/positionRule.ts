import type { RowRule } from "../rowRule.ts";
import { axesChecker } from "./positionAxes.ts";
import { pointChecker } from "./positionPoint.ts";

/** Settles where a record is, in a pair of fields or in one cell, with its commune and its columns as witnesses. */
export const positionRule: RowRule = (model, columns, context) => {
  const checkers = [axesChecker(model, columns, context), pointChecker(model, columns, context)];
  const [first, second] = checkers.filter((checker) => checker !== null);
  if (first === undefined) return null;
  return (row) => {
    first(row);
    second?.(row);
  };
};
